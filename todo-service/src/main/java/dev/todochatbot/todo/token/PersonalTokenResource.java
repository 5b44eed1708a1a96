package dev.todochatbot.todo.token;

import java.util.List;
import java.util.UUID;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import dev.todochatbot.common.idempotency.Answer;
import dev.todochatbot.common.idempotency.Idempotency;
import dev.todochatbot.common.identity.Caller;
import dev.todochatbot.common.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** The user's personal access tokens, for scripts and MCP clients. */
@Path("/api/v1/me/tokens")
@Produces(MediaType.APPLICATION_JSON)
class PersonalTokenResource {

    private final PersonalTokens tokens;
    private final PersonalTokenIdentity bearers;
    private final Idempotency idempotency;
    private final Caller caller;

    PersonalTokenResource(
            PersonalTokens tokens, PersonalTokenIdentity bearers, Idempotency idempotency, Caller caller) {
        this.tokens = tokens;
        this.bearers = bearers;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    record TokenList(List<PersonalToken> items) {}

    @GET
    public TokenList list() {
        return new TokenList(tokens.list(caller.accountId()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @APIResponseSchema(value = PersonalToken.class, responseCode = "201")
    public Response create(@NotNull @Valid NewPersonalToken wish) {
        return idempotency.once(caller.accountId(), wish, () -> {
            var token = tokens.create(caller.accountId(), wish);
            return Answer.created("/api/v1/me/tokens/" + token.id(), token)
                    .keeping(token.withoutSecret())
                    .header(HttpHeaders.CACHE_CONTROL, "no-store");
        });
    }

    @DELETE
    @Path("/{id}")
    public void revoke(UUID id) {
        if (!tokens.revoke(caller.accountId(), id)) throw ProblemException.notFound();
        bearers.forget(id);
    }
}
