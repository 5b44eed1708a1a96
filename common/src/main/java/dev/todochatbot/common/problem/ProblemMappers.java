package dev.todochatbot.common.problem;

import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import dev.todochatbot.common.request.AllowedMethods;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.RoutingContext;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** What a resource throws, as problem+json. What no resource sees (an unknown path, say) is {@link RouterProblems}'. */
class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    private final AllowedMethods methods;

    ProblemMappers(AllowedMethods methods) {
        this.methods = methods;
    }

    @ServerExceptionMapper
    Response refused(ProblemException failure, UriInfo uri) {
        var answer = Response.fromResponse(answer(Problems.of(failure), uri));
        failure.headers().forEach((name, value) -> answer.header(name, null).header(name, value));
        return answer.build();
    }

    @ServerExceptionMapper
    Response violated(ConstraintViolationException failure, UriInfo uri) {
        return logged(failure, uri);
    }

    @ServerExceptionMapper
    Response mismatched(MismatchedInputException failure, UriInfo uri) {
        return answer(Problems.of(failure), uri);
    }

    @ServerExceptionMapper
    Response notFound(NotFoundException failure, UriInfo uri) {
        return answer(Problems.of(failure), uri);
    }

    @ServerExceptionMapper
    Response notAllowed(NotAllowedException failure, UriInfo uri) {
        return Response.fromResponse(answer(Problems.of(failure), uri))
                .header(
                        HttpHeaders.ALLOW,
                        methods.of(uri.getRequestUri().getRawPath()).orElse(""))
                .build();
    }

    /** Keeps the headers that the exception brings: {@code Allow} of a 405, {@code Location} of a redirect. */
    @ServerExceptionMapper
    Response standard(WebApplicationException failure, UriInfo uri) {
        var given = failure.getResponse();
        if (given.getStatus() < 400) return given;
        var answer = Response.fromResponse(logged(failure, uri));
        given.getStringHeaders().forEach((name, values) -> {
            if (!name.equalsIgnoreCase(HttpHeaders.CONTENT_TYPE)) values.forEach(value -> answer.header(name, value));
        });
        return answer.build();
    }

    @ServerExceptionMapper
    Response unauthorized(UnauthorizedException failure, UriInfo uri, RoutingContext context) {
        return challenge(failure, uri, context);
    }

    @ServerExceptionMapper
    Response authenticationFailed(AuthenticationFailedException failure, UriInfo uri, RoutingContext context) {
        return challenge(failure, uri, context);
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException failure, UriInfo uri) {
        return answer(Problems.of(failure), uri);
    }

    @ServerExceptionMapper
    Response unexpected(Exception failure, UriInfo uri) {
        return logged(failure, uri);
    }

    private static Response challenge(Exception failure, UriInfo uri, RoutingContext context) {
        return Response.fromResponse(answer(Problems.of(failure), uri))
                .header(HttpHeaders.WWW_AUTHENTICATE, RouterProblems.challenge(context))
                .build();
    }

    private static Response logged(Exception failure, UriInfo uri) {
        var problem = Problems.of(failure);
        if (DatabaseAway.isBehind(failure))
            LOG.warnf("%s: the database is away: %s", uri.getPath(), failure.getMessage());
        else if (problem.status() >= 500) LOG.errorf(failure, "%s failed", uri.getPath());
        return answer(problem, uri);
    }

    private static Response answer(Problem problem, UriInfo uri) {
        return problem.at(uri.getRequestUri().getRawPath()).toResponse();
    }
}
