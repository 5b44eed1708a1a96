package dev.todochatbot.common.identity;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

import jakarta.enterprise.context.RequestScoped;

import dev.todochatbot.common.problem.ProblemException;
import io.opentelemetry.context.Context;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import org.jboss.logging.MDC;

/**
 * Who calls and for whom, from the token of the current request and from nowhere else. Inject it, in REST resources and
 * MCP tools alike, and hand its values on: a domain service takes an account id and an {@link Actor}.
 */
@RequestScoped
public class Caller {

    /** Attribute of the identity: the {@link UUID} of the session a token belongs to. */
    public static final String SESSION = "session";

    /** Attribute of the identity: the name of the personal access token, a {@link String}. */
    public static final String CLIENT = "client";

    /** Attribute of the identity: the {@link UUID} of the personal access token. */
    public static final String TOKEN = "token";

    /** Where the {@link Context} is kept in which the request came. */
    public static final String TRACE = "trace";

    private static final String LOOKS = "looks";

    private final SecurityIdentity identity;
    private final RoutingContext request;

    Caller(SecurityIdentity identity, RoutingContext request) {
        this.identity = identity;
        this.request = request;
    }

    public UUID accountId() {
        return UUID.fromString(identity.getPrincipal().getName());
    }

    /** Empty for a personal access token. */
    public Optional<UUID> sessionId() {
        return Optional.ofNullable(identity.getAttribute(SESSION));
    }

    /** What the caller came in with, and may lose: the id of their session, or of their personal access token. */
    public UUID credential() {
        UUID token = identity.getAttribute(TOKEN);
        return token != null ? token : sessionId().orElseThrow();
    }

    /** {@code tasks:read} and the like; a session has all of them. */
    public Set<String> scopes() {
        return identity.getRoles();
    }

    /**
     * A personal access token is its client, whatever the headers say; a session is its user, or with the header
     * {@code Actor: assistant} the assistant on the user's behalf.
     *
     * @throws ProblemException 400 where the header names anything else
     */
    public Actor actor() {
        String client = identity.getAttribute(CLIENT);
        if (client != null) return Actor.client(client);
        return switch (header("Actor").orElse("user")) {
            case "user" -> Actor.USER;
            case "assistant" -> Actor.ASSISTANT;
            default -> throw ProblemException.invalid("Actor", "must be user or assistant");
        };
    }

    /**
     * The change set that the header {@code Change-Set} asks to join, if any.
     *
     * @throws ProblemException 400 where it is no UUID
     */
    public Optional<UUID> changeSet() {
        return header("Change-Set").map(Caller::uuid);
    }

    /** From now on the request only asks what would happen: whatever it changes is taken back. */
    public void onlyLooks() {
        request.put(LOOKS, true);
    }

    public boolean isOnlyLooking() {
        return request.get(LOOKS) != null;
    }

    /** Does a part of the request that runs in a context of its own, so that logs and traces still tell whose it is. */
    public <T> T answering(Supplier<T> part) {
        MDC.put("requestId", request.response().headers().get("X-Request-Id"));
        MDC.put("userId", identity.getPrincipal().getName());
        Context trace = request.get(TRACE);
        try (var _ = trace.makeCurrent()) {
            return part.get();
        }
    }

    private static UUID uuid(String value) {
        try {
            // fromString also takes shortened groups, which would be another spelling of the same id
            if (value.length() == 36) return UUID.fromString(value);
        } catch (IllegalArgumentException e) {
            // answered below
        }
        throw ProblemException.invalid("Change-Set", "must be a UUID");
    }

    private Optional<String> header(String name) {
        return Optional.ofNullable(request.request().getHeader(name));
    }
}
