package dev.todochatbot.web.edge;

import java.net.URI;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.logging.Log;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;

/**
 * The proof that a change was asked for by one of our own pages (Fetch Metadata Request Headers; RFC 6454, section 7).
 * Cookies travel with every request to this host, whichever page made it, so a cookie alone proves nothing.
 */
@ApplicationScoped
public class SameOrigin {

    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final Visitors visitors;
    private final Optional<String> publicOrigin;

    SameOrigin(Visitors visitors, EdgeConfig config) {
        this.visitors = visitors;
        this.publicOrigin = config.publicUrl().flatMap(SameOrigin::origin);
    }

    /** Whether the request changes nothing, carries its own credentials, or comes from a page of this very origin. */
    public boolean proven(HttpServerRequest request) {
        return SAFE.contains(request.method()) || request.headers().contains("Authorization") || ownPage(request);
    }

    /** Whether a browser says that it sends this; other programs send neither header. */
    public boolean fromBrowser(HttpServerRequest request) {
        return request.headers().contains("Sec-Fetch-Site") || request.headers().contains("Origin");
    }

    /** Whether a page of this very origin sends this. */
    public boolean ownPage(HttpServerRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin");
        }
        // Over plain HTTP browsers send no fetch metadata
        var origin = request.getHeader("Origin");
        var host = visitors.of(request).host();
        return origin != null
                && (origin.equalsIgnoreCase("http://" + host)
                        || origin.equalsIgnoreCase("https://" + host)
                        || publicOrigin.filter(origin::equalsIgnoreCase).isPresent());
    }

    /** As browsers write it: without the port that goes without saying (RFC 6454, section 6.2). */
    private static Optional<String> origin(URI url) {
        if (url.getScheme() == null || url.getHost() == null) {
            Log.warnf("PUBLIC_URL is no address like https://todo.example.com and counts for nothing: %s", url);
            return Optional.empty();
        }
        var usual = "https".equalsIgnoreCase(url.getScheme()) ? 443 : 80;
        var port = url.getPort() < 0 || url.getPort() == usual ? "" : ":" + url.getPort();
        return Optional.of(url.getScheme() + "://" + url.getHost() + port);
    }
}
