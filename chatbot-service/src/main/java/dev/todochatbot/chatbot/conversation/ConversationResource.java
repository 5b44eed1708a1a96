package dev.todochatbot.chatbot.conversation;

import java.util.UUID;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import dev.todochatbot.chatbot.todo.session.Users;
import dev.todochatbot.common.idempotency.Answer;
import dev.todochatbot.common.idempotency.Idempotency;
import dev.todochatbot.common.paging.Page;
import dev.todochatbot.common.paging.PageRequest;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/conversations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Conversations")
@Authenticated
@RunOnVirtualThread
class ConversationResource {
    private final Conversations conversations;
    private final Users users;
    private final Idempotency idempotency;

    ConversationResource(Conversations conversations, Users users, Idempotency idempotency) {
        this.conversations = conversations;
        this.users = users;
        this.idempotency = idempotency;
    }

    /** The most recently used first, also those that are searched. */
    @GET
    public Page<ConversationView> list(@Valid @BeanParam ConversationQuery query, @Valid @BeanParam PageRequest page) {
        var after = page.position(ConversationPosition.class);
        var rows = conversations.recent(users.current().id(), query.patterns(), after, page.limit() + 1);
        return Page.of(rows, page.limit(), row -> new ConversationPosition(row.updatedAt(), row.id()));
    }

    @POST
    @Transactional
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = ConversationView.class)))
    public Response create(@Valid NewConversation conversation) {
        var user = users.current();
        var title = conversation == null || conversation.title() == null ? Titles.UNTITLED : conversation.title();
        return idempotency.once(user.id(), conversation, () -> {
            var created = conversations.create(user.id(), title.strip());
            return Answer.created("/api/v1/conversations/" + created.id(), created);
        });
    }

    @PATCH
    @Path("/{id}")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    public ConversationView rename(UUID id, @NotNull @Valid ConversationPatch patch) {
        return conversations.rename(users.current().id(), id, patch.title().strip());
    }

    @DELETE
    @Path("/{id}")
    public void delete(UUID id) {
        conversations.delete(users.current().id(), id);
    }
}
