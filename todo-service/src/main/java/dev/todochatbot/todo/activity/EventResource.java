package dev.todochatbot.todo.activity;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;

import dev.todochatbot.common.http.SessionStreams;
import dev.todochatbot.common.identity.Caller;
import dev.todochatbot.common.problem.ProblemException;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import org.jboss.resteasy.reactive.RestStreamElementType;

/** The caller's events as they happen (WHATWG HTML, server-sent events). */
@Path("/api/v1/events")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("tasks:read")
class EventResource {

    /** Long enough for a process to be replaced, short enough that nobody notices. */
    private static final long RETRY_MILLIS = 1000;

    private static final Duration PING = Duration.ofSeconds(15);

    private final EventLog log;
    private final EventStream stream;
    private final Drain drain;
    private final StreamEnds ends;
    private final SessionStreams open;
    private final Caller caller;
    private final Sse sse;

    EventResource(
            EventLog log,
            EventStream stream,
            Drain drain,
            StreamEnds ends,
            SessionStreams open,
            Caller caller,
            Sse sse) {
        this.log = log;
        this.stream = stream;
        this.drain = drain;
        this.ends = ends;
        this.open = open;
        this.caller = caller;
        this.sse = sse;
    }

    /** @param lastEventId resumes behind this event; null begins with what happens from now on */
    @GET
    @Blocking
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.APPLICATION_JSON)
    public Multi<OutboundSseEvent> events(@HeaderParam("Last-Event-ID") String lastEventId) {
        UUID owner = caller.accountId();
        var reader = caller.sessionId().<Object>map(session -> session).orElseGet(() -> List.of(owner, caller.actor()));
        return open.open(reader, () -> events(owner, lastEventId));
    }

    private Multi<OutboundSseEvent> events(UUID owner, String lastEventId) {
        var from = lastEventId == null ? log.latest(owner) : parse(lastEventId);
        var hello = sse.newEventBuilder()
                .comment("here")
                .reconnectDelay(RETRY_MILLIS)
                .build();
        var goodbye = sse.newEventBuilder()
                .comment("moving")
                .reconnectDelay(RETRY_MILLIS)
                .build();
        var pings = Multi.createFrom()
                .ticks()
                .every(PING)
                .onOverflow()
                .drop()
                .map(_ -> sse.newEventBuilder().comment("ping").build());
        var events = stream.after(owner, from).map(this::change);
        var all = Multi.createBy().merging().streams(Multi.createFrom().item(hello), events, pings);
        return drain.untilStop(all, ends.of(caller.credential()), goodbye);
    }

    private OutboundSseEvent change(Event event) {
        return sse.newEventBuilder()
                .name("change")
                .id(String.valueOf(event.id()))
                .mediaType(MediaType.APPLICATION_JSON_TYPE)
                .data(Event.class, event)
                .build();
    }

    private static long parse(String lastEventId) {
        try {
            return Long.parseLong(lastEventId);
        } catch (NumberFormatException e) {
            throw ProblemException.invalid("Last-Event-ID", "must be the id of an event");
        }
    }
}
