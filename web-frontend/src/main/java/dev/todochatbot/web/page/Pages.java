package dev.todochatbot.web.page;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;

import dev.todochatbot.web.edge.EdgeConfig;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;

/**
 * The HTML of this process's app. The chosen theme is written into it: without that the page would flash in the other
 * theme, for our content security policy forbids the inline script others use.
 */
@ApplicationScoped
class Pages {

    private static final String THEME_COOKIE = "theme";
    private static final String ELEMENT = "<html";
    private static final Set<String> THEMES = Set.of("light", "dark");

    private final Map<String, WebFile> byTheme = new ConcurrentHashMap<>();
    private final WebFiles files;
    private final String path;

    Pages(WebFiles files, EdgeConfig config) {
        this.files = files;
        this.path = config.app().page();
    }

    String path() {
        return path;
    }

    /** The page as this visitor sees it; nothing when the web app is not built (in dev mode, where Vite serves it). */
    Optional<WebFile> page(HttpServerRequest request) {
        var theme = Optional.ofNullable(request.getCookie(THEME_COOKIE))
                .map(Cookie::getValue)
                .filter(THEMES::contains)
                .orElse("");
        return files.find(path).map(file -> byTheme.computeIfAbsent(theme, key -> themed(file, key)));
    }

    private static WebFile themed(WebFile file, String theme) {
        if (theme.isEmpty()) {
            return new WebFile(file.type(), file.plain(), Map.of(), file.tag());
        }
        var html = new StringBuilder(file.plain().toString());
        var element = html.indexOf(ELEMENT);
        if (element >= 0) html.insert(element + ELEMENT.length(), " data-theme=\"" + theme + "\"");
        var bytes = Buffer.buffer(html.toString());
        return new WebFile(file.type(), bytes, Map.of(), WebFiles.tag(bytes));
    }
}
