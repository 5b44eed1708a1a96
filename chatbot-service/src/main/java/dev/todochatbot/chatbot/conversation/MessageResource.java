package dev.todochatbot.chatbot.conversation;

import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import dev.todochatbot.chatbot.todo.session.Users;
import dev.todochatbot.common.paging.Page;
import dev.todochatbot.common.paging.PageRequest;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/conversations/{id}/messages")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Conversations")
@Authenticated
@RunOnVirtualThread
class MessageResource {
    private final Conversations conversations;
    private final Users users;

    MessageResource(Conversations conversations, Users users) {
        this.conversations = conversations;
        this.users = users;
    }

    /** The newest first: a chat opens at its end. */
    @GET
    public Page<MessageView> messages(UUID id, @Valid @BeanParam PageRequest page) {
        var before = page.position(MessagePosition.class);
        var rows = conversations.messages(users.current().id(), id, before, page.limit() + 1);
        return Page.of(rows, page.limit(), row -> new MessagePosition(row.id()));
    }
}
