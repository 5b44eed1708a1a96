package dev.todochatbot.web.session;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import dev.todochatbot.web.edge.Visitors;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;

/** Keeps the tokens where no script can read them (RFC 6265bis, sections 4.1.2.6 and 4.1.2.7). */
@ApplicationScoped
class SessionCookie {

    private final SessionConfig.Cookie config;
    private final Visitors visitors;

    SessionCookie(SessionConfig config, Visitors visitors) {
        this.config = config.cookie();
        this.visitors = visitors;
    }

    Optional<SessionTokens> read(RoutingContext rc) {
        return Optional.ofNullable(rc.request().getCookie(config.name()))
                .map(Cookie::getValue)
                .flatMap(SessionTokens::parse);
    }

    void write(RoutingContext rc, SessionTokens tokens) {
        set(rc, tokens.cookieValue(), config.maxAge().toSeconds());
    }

    void clear(RoutingContext rc) {
        set(rc, "", 0);
    }

    private void set(RoutingContext rc, String value, long maxAge) {
        var cookie = Cookie.cookie(config.name(), value)
                .setHttpOnly(true)
                .setSameSite(CookieSameSite.STRICT)
                .setPath("/")
                .setMaxAge(maxAge)
                .setSecure(visitors.of(rc.request()).secure());
        config.domain().ifPresent(cookie::setDomain);
        // Vert.x writes HTTPOnly: browsers do not mind, but people who look for the word do
        rc.response().headers().add("Set-Cookie", cookie.encode().replace("HTTPOnly", "HttpOnly"));
    }
}
