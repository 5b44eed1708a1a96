package dev.todochatbot.common.request;

import java.util.List;
import java.util.Objects;

import jakarta.validation.Validator;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;

import dev.todochatbot.common.problem.FieldError;
import dev.todochatbot.common.problem.ProblemException;
import io.vertx.ext.web.RoutingContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** What is checked of every request before its method runs. */
class RequestChecks {

    private static final String PENDING = RequestChecks.class.getName();

    private final Validator validator;
    private final RoutingContext routing;

    RequestChecks(Validator validator, RoutingContext routing) {
        this.validator = validator;
        this.routing = routing;
    }

    /**
     * A misspelt filter that is ignored would answer with everything: it is refused instead. Where a body follows, what
     * is wrong with it is told in the same answer.
     */
    @ServerRequestFilter
    void check(ContainerRequestContext request, ResourceInfo resource) {
        var method = resource == null ? null : resource.getResourceMethod();
        if (method == null) return;
        var body = RequestBody.of(method);
        var hasBody = body.isTaken() && RequestBody.isIn(routing);
        if (hasBody && !body.takes(routing)) throw ProblemException.of(415);
        var errors = QueryParameters.of(method).refused(request.getUriInfo().getQueryParameters(), validator);
        errors.addAll(idempotencyKey());
        if (errors.isEmpty()) return;
        if (!hasBody) throw ProblemException.invalid(errors);
        routing.put(PENDING, errors);
    }

    /** Also where nothing is repeated by it: what is wrong must not become right by a change of ours. */
    private List<FieldError> idempotencyKey() {
        var key = routing.request().getHeader("Idempotency-Key");
        return key == null || IdempotencyKey.isValid(key)
                ? List.of()
                : List.of(new FieldError("Idempotency-Key", IdempotencyKey.RULE));
    }

    /** What is wrong with a request whose body is still to be read. */
    static List<FieldError> pending(RoutingContext routing) {
        return Objects.requireNonNullElse(routing.get(PENDING), List.of());
    }
}
