package dev.todochatbot.common.problem;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.security.AuthenticationException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;

/** Makes a problem of any exception, for every entrance: REST, MCP, the events of a stream. */
public final class Problems {

    private static final Map<Integer, Problem> BY_STATUS = Map.ofEntries(
            entry(400, "bad_request", "The request cannot be understood."),
            entry(401, "unauthenticated", "A valid bearer token is needed."),
            entry(403, "forbidden", "This token does not reach here."),
            entry(404, "not_found", "There is nothing here."),
            entry(405, "method_not_allowed", "This address does not take this method."),
            entry(406, "not_acceptable", "None of the accepted media types can be produced."),
            entry(408, "request_timeout", "The body did not arrive in time."),
            entry(409, "conflict", "The request conflicts with the present state."),
            entry(412, "stale_version", "It has changed since it was read."),
            entry(413, "payload_too_large", "The body is larger than this address takes."),
            entry(414, "uri_too_long", "The address is too long."),
            entry(415, "unsupported_media_type", "This address does not take bodies of this media type."),
            entry(422, "unprocessable", "The request cannot be processed."),
            entry(429, "rate_limited", "Too many requests; try again later."),
            entry(431, "headers_too_large", "The header fields are too large."),
            entry(500, "internal_error", "Something went wrong here; it has been logged."),
            entry(502, "bad_gateway", "A service behind this one does not answer."),
            entry(503, "unavailable", "Not available at the moment; try again."),
            entry(504, "timeout", "A service behind this one took too long."));

    /** The code of a 400 that names fields. */
    static final String INVALID = "validation_failed";

    private Problems() {}

    private static Map.Entry<Integer, Problem> entry(int status, String code, String detail) {
        return Map.entry(status, new Problem(status, code, detail));
    }

    /** The problem that a bare status stands for. */
    public static Problem of(int status) {
        var known = BY_STATUS.get(status);
        return known != null ? known : new Problem(status, "status_" + status, "The request failed.");
    }

    /**
     * The problem that an exception stands for. What is not known to be the caller's doing is 500, or 503 while the
     * database is away, and says nothing of its cause: the caller of this method logs it.
     */
    public static Problem of(Throwable failure) {
        return switch (failure) {
            case ProblemException e -> e.problem();
            case ConstraintViolationException e -> Violations.problem(e);
            case JsonProcessingException e -> JsonProblems.problem(e);
            case WebApplicationException e -> of(e);
            case UnauthorizedException _ -> of(401);
            case AuthenticationException _ -> of(401);
            case ForbiddenException _ -> of(403);
            default -> of(DatabaseAway.isBehind(failure) ? 503 : 500);
        };
    }

    private static Problem of(WebApplicationException failure) {
        for (var cause = failure.getCause(); cause != null; cause = cause.getCause())
            if (cause instanceof ProblemException || cause instanceof JsonProcessingException) return of(cause);
        return of(failure.getResponse().getStatus());
    }

    static Problem invalid(List<FieldError> errors) {
        var first = errors.getFirst();
        var detail = (first.field().isEmpty() ? "The body" : first.field()) + " " + first.message()
                + (errors.size() == 1 ? "." : String.format(Locale.ROOT, ", and %d more.", errors.size() - 1));
        return new Problem(400, INVALID, detail, errors, Map.of());
    }
}
