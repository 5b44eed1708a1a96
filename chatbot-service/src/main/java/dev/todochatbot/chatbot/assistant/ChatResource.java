package dev.todochatbot.chatbot.assistant;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import dev.todochatbot.chatbot.assistant.turn.TurnView;
import dev.todochatbot.chatbot.todo.session.Users;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/chat")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Chat")
@Authenticated
@RunOnVirtualThread
class ChatResource {
    private final Chat chat;
    private final Users users;

    ChatResource(Chat chat, Users users) {
        this.chat = chat;
        this.users = users;
    }

    /**
     * The whole turn at once. With an {@code Idempotency-Key} a repetition gets the turn that the first request began; while
     * that one still runs, it is 409 {@code idempotency_in_progress} with {@code Retry-After}.
     */
    @POST
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TurnView.class)))
    @APIResponse(responseCode = "404")
    public TurnView chat(@NotNull @Valid NewChat said) {
        var user = users.current();
        return chat.answer(user, said.conversationId(), new Said(said.message(), said.choice()));
    }
}
