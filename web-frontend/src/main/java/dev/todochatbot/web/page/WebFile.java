package dev.todochatbot.web.page;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import dev.todochatbot.common.request.Parts;
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
        var names = Parts.of(accepted.toLowerCase(Locale.ROOT), ',').stream()
                .map(element -> Parts.of(element, ';'))
                .filter(element -> element.stream().skip(1).allMatch(WebFile::isWeight))
                .map(element -> element.getFirst().strip())
                .collect(Collectors.toSet());
        return encoded.keySet().stream().filter(names::contains).findFirst().orElse("identity");
    }

    /** One that is not 0, which would mean "not this one". */
    private static boolean isWeight(String parameter) {
        var text = parameter.strip();
        return text.startsWith("q=")
                && text.chars().skip(2).allMatch(c -> c == '.' || c >= '0' && c <= '9')
                && text.chars().skip(2).anyMatch(c -> c >= '1' && c <= '9');
    }

    Buffer body(String coding) {
        return encoded.getOrDefault(coding, plain);
    }

    /** Another coding is another representation, so it has a tag of its own (RFC 9110, section 8.8.3). */
    String tag(String coding) {
        return coding.equals("identity") ? tag : tag.substring(0, tag.length() - 1) + '-' + coding + '"';
    }
}
