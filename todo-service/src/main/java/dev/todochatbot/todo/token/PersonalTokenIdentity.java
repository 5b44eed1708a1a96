package dev.todochatbot.todo.token;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.todochatbot.common.identity.Caller;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;

/** Lets a personal access token in, with its own scopes and as its own client. */
@ApplicationScoped
class PersonalTokenIdentity implements IdentityProvider<PersonalTokenRequest> {

    private final PersonalTokens tokens;

    /** A script asks in bursts. Short, because a token that was revoked must be refused within five seconds. */
    private final Cache<String, PersonalTokens.Bearer> recent = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofSeconds(3))
            .build();

    PersonalTokenIdentity(PersonalTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public Class<PersonalTokenRequest> getRequestType() {
        return PersonalTokenRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(PersonalTokenRequest request, AuthenticationRequestContext context) {
        var known = recent.getIfPresent(request.secret());
        if (known != null) return Uni.createFrom().item(identity(known));
        return context.runBlocking(() -> identity(recognise(request.secret())));
    }

    @ActivateRequestContext
    PersonalTokens.Bearer recognise(String secret) {
        var bearer = tokens.recognise(secret)
                .orElseThrow(() -> new AuthenticationFailedException("No such personal access token"));
        recent.put(secret, bearer);
        return bearer;
    }

    private static SecurityIdentity identity(PersonalTokens.Bearer bearer) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(bearer.accountId().toString()))
                .addAttribute(Caller.CLIENT, bearer.name())
                .addRoles(bearer.scopes())
                .build();
    }
}
