package dev.todochatbot.todo.session;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import dev.todochatbot.common.problem.ProblemException;
import dev.todochatbot.todo.account.Accounts;
import dev.todochatbot.todo.account.Registration;
import dev.todochatbot.todo.limit.RateLimits;
import dev.todochatbot.todo.limit.SignInMeters;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.ResponseStatus;

/**
 * Registering, signing in, carrying on, signing out. Every answer with a token is {@code no-store}. What waits for a
 * password's hash waits on a thread that nobody else needs.
 */
@Path("/api/v1/auth")
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirements
@Consumes(MediaType.APPLICATION_JSON)
class AuthResource {

    private static final String NO_STORE = "no-store";
    private static final int USER_AGENT_LENGTH = 300;

    private final Accounts accounts;
    private final Sessions sessions;
    private final RateLimits limits;
    private final SignInMeters meters;

    AuthResource(Accounts accounts, Sessions sessions, RateLimits limits, SignInMeters meters) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.limits = limits;
        this.meters = meters;
    }

    @POST
    @Path("/register")
    @RunOnVirtualThread
    @ResponseStatus(201)
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = SignedIn.class)))
    @APIResponse(responseCode = "409")
    @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = NO_STORE)
    public SignedIn register(
            @NotNull @Valid Registration registration,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage,
            @HeaderParam(HttpHeaders.USER_AGENT) String userAgent) {
        limits.register();
        var user = accounts.register(registration, acceptLanguage);
        limits.signedIn(user);
        return sessions.open(user, shortened(userAgent));
    }

    @POST
    @Path("/login")
    @RunOnVirtualThread
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SignedIn.class)))
    @APIResponse(responseCode = "401")
    @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = NO_STORE)
    public SignedIn signIn(
            @NotNull @Valid Credentials credentials, @HeaderParam(HttpHeaders.USER_AGENT) String userAgent) {
        limits.signIn(credentials.email());
        var user = accounts.signIn(credentials.email(), credentials.password()).orElseThrow(this::mismatch);
        limits.signedIn(user);
        return sessions.open(user, shortened(userAgent));
    }

    @POST
    @Path("/refresh")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SignedIn.class)))
    @APIResponse(responseCode = "401")
    @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = NO_STORE)
    public SignedIn refresh(@NotNull @Valid RefreshRequest request) {
        var session = RefreshToken.parse(request.refreshToken())
                .flatMap(sessions::refresh)
                .orElseThrow(() -> refused("invalid_refresh_token", "The session has ended; sign in again."));
        limits.isHere(session.user());
        return session;
    }

    @POST
    @Path("/logout")
    @APIResponse(responseCode = "204")
    public void signOut(@NotNull @Valid RefreshRequest request) {
        RefreshToken.parse(request.refreshToken()).ifPresent(sessions::signOut);
    }

    private ProblemException mismatch() {
        meters.rejected(SignInMeters.Reason.MISMATCH);
        return refused("invalid_credentials", "That e-mail and password do not match.");
    }

    private static ProblemException refused(String code, String detail) {
        return new ProblemException(401, code, detail).header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }

    private static String shortened(String userAgent) {
        if (userAgent == null) return "";
        return userAgent.substring(0, Math.min(userAgent.length(), USER_AGENT_LENGTH));
    }
}
