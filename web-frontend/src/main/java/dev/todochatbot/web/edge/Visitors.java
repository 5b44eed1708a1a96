package dev.todochatbot.web.edge;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.vertx.core.http.HttpServerRequest;

/** Tells who is asking. What a client says about itself counts only when a trusted proxy says it. */
@ApplicationScoped
public class Visitors {

    private final List<Cidr> trusted;

    Visitors(EdgeConfig config) {
        this.trusted = config.trustedProxies();
    }

    public Visitor of(HttpServerRequest request) {
        var peer = request.remoteAddress().hostAddress();
        var believed = trusted.stream().anyMatch(block -> block.contains(peer));
        var chain = believed ? request.getHeader("X-Forwarded-For") : null;
        var scheme = believed ? request.getHeader("X-Forwarded-Proto") : null;
        var host = believed ? request.getHeader("X-Forwarded-Host") : null;
        return new Visitor(
                chain == null || chain.isBlank() ? peer : chain + ", " + peer,
                "https".equals(scheme) || "http".equals(scheme) ? scheme : request.scheme(),
                host == null || host.isBlank() ? String.valueOf(request.getHeader("Host")) : host);
    }
}
