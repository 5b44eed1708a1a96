package dev.todochatbot.common.problem;

import java.util.List;
import java.util.Map;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * The body of every error, on every wire (RFC 9457).
 *
 * @param type always {@code about:blank}: {@code code} tells problems apart, and {@code title} is then the status phrase
 * @param instance the path of the request; null where there is none
 * @param code a stable slug for programs
 * @param errors what is wrong with which field; empty where the problem is none of the fields
 * @param members what this problem has beside the standard members, such as {@code conflicts}
 */
@JsonPropertyOrder({"type", "title", "status", "detail", "instance", "code", "errors"})
@RegisterForReflection(registerFullHierarchy = true)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        @JsonInclude(JsonInclude.Include.NON_NULL) String instance,
        String code,
        List<FieldError> errors,
        @JsonAnyGetter Map<String, Object> members) {

    public static final String MEDIA_TYPE = "application/problem+json";

    public Problem(int status, String code, String detail, List<FieldError> errors, Map<String, Object> members) {
        this("about:blank", phrase(status), status, detail, null, code, errors, members);
    }

    public Problem(int status, String code, String detail) {
        this(status, code, detail, List.of(), Map.of());
    }

    /** The same problem, met at this path. */
    public Problem at(String path) {
        return new Problem(type, title, status, detail, path, code, errors, members);
    }

    /** The same problem as an HTTP answer. */
    Response toResponse() {
        return Response.status(status)
                .type(MediaType.valueOf(MEDIA_TYPE))
                .header(HttpHeaders.RETRY_AFTER, retryAfter())
                .entity(this)
                .build();
    }

    /** Seconds, for what mends itself: a database that restarts is back in about this time. Null for all else. */
    String retryAfter() {
        return status == 503 ? "5" : null;
    }

    private static String phrase(int status) {
        var known = Response.Status.fromStatusCode(status);
        return status == 422 ? "Unprocessable Content" : known == null ? "Error" : known.getReasonPhrase();
    }
}
