package dev.todochatbot.web.page;

import java.util.Map;
import java.util.Set;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;

/**
 * One file of the built web apps, with what the build compressed of it.
 *
 * @param encoded the compressed forms by content coding, best first
 * @param tag strong entity tag of the plain form
 */
record WebFile(String type, Buffer plain, Map<String, Buffer> encoded, String tag) {

    /** The best content coding that the browser accepts (RFC 9110, section 12.5.3), or {@code identity}. */
    String coding(HttpServerRequest request) {
        var accepted = request.getHeader("Accept-Encoding");
        if (accepted == null) {
            return "identity";
        }
        var names = Set.of(accepted.toLowerCase()
                .replaceAll("\\s|;q=1(\\.0*)?(?=,|$)|;q=0\\.[0-9]*[1-9][0-9]*", "")
                .split(","));
        return encoded.keySet().stream().filter(names::contains).findFirst().orElse("identity");
    }

    Buffer body(String coding) {
        return encoded.getOrDefault(coding, plain);
    }

    /** Another coding is another representation, so it has a tag of its own (RFC 9110, section 8.8.3). */
    String tag(String coding) {
        return coding.equals("identity") ? tag : tag.substring(0, tag.length() - 1) + '-' + coding + '"';
    }
}
