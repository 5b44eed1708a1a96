package dev.todochatbot.web.session;

import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

import dev.todochatbot.common.request.Parts;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;

/**
 * The two tokens of a session, kept together in one cookie so that they cannot part.
 *
 * @param access JWT for the services
 * @param refresh opaque, good for one new pair
 */
record SessionTokens(String access, String refresh) {

    /** Occurs in neither token: they are base64url, and dots in the JWT. */
    private static final char SEPARATOR = '~';

    static Optional<SessionTokens> parse(String cookie) {
        var cut = cookie.indexOf(SEPARATOR);
        return cut <= 0 || cut == cookie.length() - 1
                ? Optional.empty()
                : Optional.of(new SessionTokens(cookie.substring(0, cut), cookie.substring(cut + 1)));
    }

    static SessionTokens of(JsonObject session) {
        return new SessionTokens(session.getString("accessToken"), session.getString("refreshToken"));
    }

    String cookieValue() {
        return access + SEPARATOR + refresh;
    }

    /** When the access token ends, as it says itself: the services verify it, here it only decides about refreshing. */
    Instant expiry() {
        return claims(access).getValue("exp") instanceof Number seconds
                ? Instant.ofEpochSecond(seconds.longValue())
                : Instant.EPOCH;
    }

    /** Whose token this is, as it says itself; null where it says nothing. */
    static String account(String access) {
        return claims(access).getValue("sub") instanceof String account ? account : null;
    }

    private static JsonObject claims(String access) {
        try {
            return new JsonObject(Buffer.buffer(
                    Base64.getUrlDecoder().decode(Parts.of(access, '.').get(1))));
        } catch (RuntimeException notAToken) {
            return new JsonObject();
        }
    }

    @Override
    public String toString() {
        return "SessionTokens[hidden]";
    }
}
