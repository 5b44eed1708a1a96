package dev.todochatbot.todo.token;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;

/** Takes the bearer tokens that are personal ones, and leaves all others to the JWT mechanism behind it. */
@ApplicationScoped
class PersonalTokenMechanism implements HttpAuthenticationMechanism {

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext request, IdentityProviderManager providers) {
        var authorization = request.request().getHeader(HttpHeaders.AUTHORIZATION);
        if (!PersonalTokens.isSentIn(authorization)) return Uni.createFrom().nullItem();
        request.put(HttpAuthenticationMechanism.class.getName(), this);
        var secret = authorization.substring("Bearer ".length()).strip();
        return providers.authenticate(
                HttpSecurityUtils.setRoutingContextAttribute(new PersonalTokenRequest(secret), request));
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext request) {
        return Uni.createFrom().item(new ChallengeData(401, HttpHeaders.WWW_AUTHENTICATE, "Bearer"));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(PersonalTokenRequest.class);
    }

    @Override
    public int getPriority() {
        return HttpAuthenticationMechanism.DEFAULT_PRIORITY + 1;
    }
}
