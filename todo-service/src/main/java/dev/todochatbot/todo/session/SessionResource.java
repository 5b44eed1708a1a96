package dev.todochatbot.todo.session;

import java.util.List;
import java.util.UUID;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import dev.todochatbot.common.identity.Caller;
import dev.todochatbot.common.problem.ProblemException;

/** The user's sessions: where they are signed in, and how to end that. */
@Path("/api/v1/me/sessions")
@Produces(MediaType.APPLICATION_JSON)
class SessionResource {

    private final Sessions sessions;
    private final Caller caller;

    SessionResource(Sessions sessions, Caller caller) {
        this.sessions = sessions;
        this.caller = caller;
    }

    record SessionList(List<SessionView> items) {}

    @GET
    public SessionList list() {
        return new SessionList(
                sessions.list(caller.accountId(), caller.sessionId().orElseThrow()));
    }

    @DELETE
    @Path("/{id}")
    public void end(UUID id) {
        if (!sessions.end(caller.accountId(), id)) throw ProblemException.notFound();
    }
}
