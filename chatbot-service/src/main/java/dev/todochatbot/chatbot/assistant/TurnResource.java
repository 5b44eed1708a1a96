package dev.todochatbot.chatbot.assistant;

import java.util.UUID;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.sse.OutboundSseEvent;

import dev.todochatbot.chatbot.assistant.turn.TurnStore;
import dev.todochatbot.chatbot.assistant.turn.TurnView;
import dev.todochatbot.chatbot.todo.session.Users;
import dev.todochatbot.common.http.SessionStreams;
import dev.todochatbot.common.idempotency.Answer;
import dev.todochatbot.common.idempotency.Idempotency;
import dev.todochatbot.common.problem.ProblemException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Multi;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/turns/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Chat")
@Authenticated
@RunOnVirtualThread
class TurnResource {
    private final Chat chat;
    private final TurnStore turns;
    private final TurnStops stops;
    private final TurnUndo undo;
    private final SessionStreams streams;
    private final Users users;
    private final Idempotency idempotency;

    TurnResource(
            Chat chat,
            TurnStore turns,
            TurnStops stops,
            TurnUndo undo,
            SessionStreams streams,
            Users users,
            Idempotency idempotency) {
        this.chat = chat;
        this.turns = turns;
        this.stops = stops;
        this.undo = undo;
        this.streams = streams;
        this.users = users;
        this.idempotency = idempotency;
    }

    @GET
    public TurnView read(UUID id) {
        return turns.view(users.current().id(), id);
    }

    @GET
    @Path("/events")
    @Blocking
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(mediaType = MediaType.SERVER_SENT_EVENTS, schema = @Schema(implementation = String.class)))
    public Multi<OutboundSseEvent> events(UUID id, @HeaderParam("Last-Event-ID") @DefaultValue("0") String after) {
        var user = users.current();
        return streams.open(users.session(), () -> chat.events(user, id, eventId(after)));
    }

    /** Ends a running turn; what it has changed already stays. Answers when it has ended, also one that had before. */
    @POST
    @Path("/stop")
    public TurnView stop(UUID id) {
        var user = users.current();
        stops.stop(user, id);
        return chat.settled(user, id);
    }

    /** Answers the same message again in a new turn, whose stream this is. */
    @POST
    @Path("/retry")
    @Blocking
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(mediaType = MediaType.SERVER_SENT_EVENTS, schema = @Schema(implementation = String.class)))
    public Multi<OutboundSseEvent> retry(UUID id) {
        var user = users.current();
        return streams.open(users.session(), () -> chat.events(user, chat.again(user, id), 0));
    }

    /** Takes back all that the turn has changed, approved actions included. */
    @POST
    @Path("/undo")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Undone.class)))
    public Response undo(UUID id) {
        var user = users.current();
        var earlier = QuarkusTransaction.requiringNew().call(() -> idempotency.earlier(user.id(), id));
        if (earlier.isPresent()) return earlier.get();
        // No transaction is open while todo-service is asked; made twice at once, it undoes once
        var answer = Answer.ok(undo.undo(user, id));
        return QuarkusTransaction.requiringNew().call(() -> idempotency.once(user.id(), id, () -> answer));
    }

    private static int eventId(String lastEventId) {
        try {
            return Integer.parseInt(lastEventId);
        } catch (NumberFormatException e) {
            throw ProblemException.invalid("Last-Event-ID", "must be the id of an event");
        }
    }
}
