package dev.todochatbot.common.problem;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.HttpHeaders;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import org.jboss.logging.Logger;

/** The problems that arise before or beside any resource: unknown paths, methods, failed authentication, other routes. */
@ApplicationScoped
class RouterProblems {

    private static final Logger LOG = Logger.getLogger(RouterProblems.class);

    private final ObjectMapper json;

    RouterProblems(ObjectMapper json) {
        this.json = json;
    }

    void register(@Observes Router router) {
        for (var status : List.of(404, 405, 406, 415)) router.errorHandler(status, this::unmatched);
        router.route().order(Integer.MIN_VALUE).failureHandler(this::failed);
    }

    /** The challenge of RFC 6750, section 3: a token that was sent and is no good is told apart from none. */
    static String challenge(RoutingContext context) {
        return context.request().getHeader(HttpHeaders.AUTHORIZATION) == null
                ? "Bearer"
                : "Bearer error=\"invalid_token\"";
    }

    void send(RoutingContext context, Problem problem) {
        var response = context.response();
        if (response.ended() || response.headWritten()) {
            response.reset();
            return;
        }
        if (problem.status() == 401) response.putHeader(HttpHeaders.WWW_AUTHENTICATE, challenge(context));
        if (problem.retryAfter() != null) response.putHeader(HttpHeaders.RETRY_AFTER, problem.retryAfter());
        response.setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .putHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .end(body(problem.at(context.request().path())));
    }

    private void unmatched(RoutingContext context) {
        send(context, Problems.of(context.statusCode()));
    }

    private void failed(RoutingContext context) {
        var failure = context.failure();
        var problem = failure == null || context.statusCode() >= 400 && context.statusCode() != 500
                ? Problems.of(Math.max(context.statusCode(), 400))
                : Problems.of(failure);
        // A bare status is our own refusal
        if (problem.status() == 500 || problem.status() > 500 && failure != null)
            LOG.errorf(failure, "%s failed", context.request().path());
        send(context, problem);
    }

    private Buffer body(Problem problem) {
        try {
            return Buffer.buffer(json.writeValueAsBytes(problem));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
