package dev.todochatbot.web.page;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import dev.todochatbot.common.request.Parts;
import dev.todochatbot.web.edge.AddressTemplate;
import dev.todochatbot.web.edge.Refusal;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** Serves the app: its page for every address of its own, and the files that the page asks for. */
@Singleton
class PageRoutes {

    /** What this process says about itself, and nothing of the app's. */
    private static final String OPERATIONS = "/(health|ready|startup|version|metrics|q)(/.*)?";

    private final Pages pages;
    private final WebFiles files;

    PageRoutes(Pages pages, WebFiles files) {
        this.pages = pages;
        this.files = files;
    }

    void register(@Observes Router router) {
        router.routeWithRegex("(?!" + OPERATIONS + "$).*")
                .order(RouteConstants.ROUTE_ORDER_BEFORE_DEFAULT + 1)
                .handler(this::handle);
    }

    private void handle(RoutingContext rc) {
        var path = rc.normalizedPath();
        var method = rc.request().method();
        var isPage = path.equals(pages.path()) || path.lastIndexOf('.') < path.lastIndexOf('/');
        AddressTemplate.set(isPage ? "/{page}" : "/{file}");
        if (method != HttpMethod.GET && method != HttpMethod.HEAD) {
            rc.response().putHeader("Allow", "GET, HEAD");
            Refusal.METHOD_NOT_ALLOWED.answer(rc);
        } else if (isPage) {
            page(rc, path);
        } else if (HashedName.is(path)) {
            file(rc, path, "public, max-age=31536000, immutable");
        } else {
            file(rc, path, "no-cache");
        }
    }

    private void page(RoutingContext rc, String path) {
        var page = pages.page(rc.request());
        if (page.isPresent()) {
            rc.response().putHeader("Vary", "Cookie");
            send(rc, page.get(), "no-cache");
        } else if (path.equals(pages.path())) {
            rc.next();
        } else {
            rc.reroute(pages.path());
        }
    }

    private void file(RoutingContext rc, String path, String caching) {
        files.find(path)
                .ifPresentOrElse(
                        file -> {
                            rc.response().putHeader("Vary", "Accept-Encoding");
                            send(rc, file, caching);
                        },
                        rc::next);
    }

    private static void send(RoutingContext rc, WebFile file, String caching) {
        var coding = file.coding(rc.request());
        var tag = file.tag(coding);
        var response = rc.response().putHeader("Cache-Control", caching).putHeader("ETag", tag);
        if (matches(rc.request().getHeader("If-None-Match"), tag)) {
            response.setStatusCode(304).end();
            return;
        }
        response.putHeader("Content-Type", file.type());
        if (!coding.equals("identity")) {
            response.putHeader("Content-Encoding", coding);
        }
        var body = file.body(coding);
        if (rc.request().method() == HttpMethod.HEAD) {
            response.putHeader("Content-Length", String.valueOf(body.length())).end();
        } else {
            response.end(body);
        }
    }

    /** Weak comparison, as RFC 9110, section 13.1.2 asks for. */
    private static boolean matches(String ifNoneMatch, String tag) {
        if (ifNoneMatch == null) {
            return false;
        }
        for (var candidate : Parts.of(ifNoneMatch, ',')) {
            var named = candidate.strip();
            if (named.equals("*") || named.equals(tag) || named.equals("W/" + tag)) {
                return true;
            }
        }
        return false;
    }
}
