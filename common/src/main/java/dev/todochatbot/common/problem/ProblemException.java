package dev.todochatbot.common.problem;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Thrown anywhere below an entrance to answer with a problem; REST and MCP make the same members of it.
 *
 * <p>For what validation on a record cannot say; a wrong field is still {@code validation_failed} and names its field.
 */
public class ProblemException extends RuntimeException {

    private final transient Problem problem;
    private final Map<String, String> headers;

    /**
     * @param status 400 to 599
     * @param code a stable slug, {@code email_taken}
     * @param detail a sentence for people; never a secret, it is logged and shown
     */
    public ProblemException(int status, String code, String detail) {
        this(new Problem(status, code, detail), Map.of());
    }

    private ProblemException(Problem problem, Map<String, String> headers) {
        super(problem.detail(), null, false, false);
        this.problem = problem;
        this.headers = headers;
    }

    /** The problem that a bare status stands for. */
    public static ProblemException of(int status) {
        return new ProblemException(Problems.of(status), Map.of());
    }

    /** 400: this field is wrong. */
    public static ProblemException invalid(String field, String message) {
        return invalid(List.of(new FieldError(field, message)));
    }

    /** 400: these fields are wrong. */
    public static ProblemException invalid(List<FieldError> errors) {
        return new ProblemException(Problems.invalid(errors), Map.of());
    }

    /** 404: missing, in the trash, or somebody else's; the answer does not tell which. */
    public static ProblemException notFound() {
        return new ProblemException(404, "not_found", "There is nothing here.");
    }

    /** 409. */
    public static ProblemException conflict(String code, String detail) {
        return new ProblemException(409, code, detail);
    }

    /** 429 with {@code Retry-After}, rounded up to whole seconds. */
    public static ProblemException rateLimited(Duration retryAfter) {
        return new ProblemException(429, "rate_limited", "Too many requests; try again later.")
                .header(
                        "Retry-After",
                        String.valueOf(retryAfter.plusNanos(999_999_999).toSeconds()));
    }

    /** 503 with {@code Retry-After}: there is too much to do at the moment. */
    public static ProblemException busy(String detail) {
        return new ProblemException(503, "unavailable", detail);
    }

    /** The same with one more member, such as {@code conflicts}; the value is written by Jackson. */
    public ProblemException with(String member, Object value) {
        var members = new LinkedHashMap<>(problem.members());
        members.put(member, value);
        return new ProblemException(
                new Problem(problem.status(), problem.code(), problem.detail(), problem.errors(), members), headers);
    }

    /** The same, naming one more field. */
    public ProblemException field(String field, String message) {
        var errors = Stream.concat(problem.errors().stream(), Stream.of(new FieldError(field, message)))
                .toList();
        var detail = problem.code().equals(Problems.INVALID)
                ? Problems.invalid(errors).detail()
                : problem.detail();
        return new ProblemException(
                new Problem(problem.status(), problem.code(), detail, errors, problem.members()), headers);
    }

    /** Whether this is one of the fields that are wrong. */
    public boolean names(String field) {
        return problem.errors().stream().anyMatch(error -> error.field().equals(field));
    }

    /** The same with a header of the HTTP answer. */
    public ProblemException header(String name, String value) {
        var all = new LinkedHashMap<>(headers);
        all.put(name, value);
        return new ProblemException(problem, all);
    }

    public Problem problem() {
        return problem;
    }

    Map<String, String> headers() {
        return headers;
    }
}
