package dev.todochatbot.todo.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;

import dev.todochatbot.todo.token.PersonalTokens;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityPolicy;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;

/** Everybody may sign in, with whatever expired token they still send; a personal access token has no business here. */
@ApplicationScoped
class SignInPolicy implements HttpSecurityPolicy {

    @Override
    public String name() {
        return "sign-in";
    }

    @Override
    public Uni<CheckResult> checkPermission(
            RoutingContext request, Uni<SecurityIdentity> identity, AuthorizationRequestContext context) {
        var authorization = request.request().getHeader(HttpHeaders.AUTHORIZATION);
        if (PersonalTokens.isSentIn(authorization)) return Uni.createFrom().failure(new ForbiddenException());
        return CheckResult.permit();
    }
}
