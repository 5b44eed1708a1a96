package dev.todochatbot.chatbot.assistant;

import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;

import dev.todochatbot.chatbot.todo.session.Users;
import dev.todochatbot.common.http.SessionStreams;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Multi;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The other half of an address whose reading belongs to the conversation. */
@Path("/api/v1/conversations/{id}/messages")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Chat")
@Authenticated
@RunOnVirtualThread
class SayResource {
    private final Chat chat;
    private final SessionStreams streams;
    private final Users users;

    SayResource(Chat chat, SessionStreams streams, Users users) {
        this.chat = chat;
        this.streams = streams;
        this.users = users;
    }

    /** The turn as it happens. It goes on when the stream breaks; {@code GET /turns/{id}/events} takes it up again. */
    @POST
    @Blocking
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(mediaType = MediaType.SERVER_SENT_EVENTS, schema = @Schema(implementation = String.class)))
    public Multi<OutboundSseEvent> say(UUID id, @NotNull @Valid Said said) {
        var user = users.current();
        return streams.open(users.session(), () -> chat.events(user, chat.say(user, id, said), 0));
    }
}
