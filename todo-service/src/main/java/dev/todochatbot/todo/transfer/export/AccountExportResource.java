package dev.todochatbot.todo.transfer.export;

import java.util.List;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import dev.todochatbot.common.identity.Caller;
import dev.todochatbot.todo.account.Accounts;
import dev.todochatbot.todo.account.User;
import dev.todochatbot.todo.activity.Event;
import dev.todochatbot.todo.list.TaskList;
import dev.todochatbot.todo.session.SessionView;
import dev.todochatbot.todo.session.Sessions;
import dev.todochatbot.todo.task.Task;
import dev.todochatbot.todo.token.PersonalToken;
import dev.todochatbot.todo.token.PersonalTokens;
import dev.todochatbot.todo.transfer.json.JsonExport;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.RunOnVirtualThread;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** All that is kept of a user, to take along; another account can import it. */
@Path("/api/v1/me/export")
@Produces(MediaType.APPLICATION_JSON)
class AccountExportResource {

    private final Accounts accounts;
    private final Sessions sessions;
    private final PersonalTokens tokens;
    private final JsonExport json;
    private final Caller caller;

    AccountExportResource(Accounts accounts, Sessions sessions, PersonalTokens tokens, JsonExport json, Caller caller) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.tokens = tokens;
        this.json = json;
        this.caller = caller;
    }

    /**
     * For the document: it is written in parts.
     *
     * @param tokens without their secrets
     * @param activity the oldest first
     */
    @RegisterForReflection(registerFullHierarchy = true)
    record AccountExport(
            User account,
            List<SessionView> sessions,
            List<PersonalToken> tokens,
            List<Event> activity,
            List<Task> trash,
            List<TaskList> lists,
            List<Task> tasks) {}

    @GET
    @RunOnVirtualThread
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AccountExport.class)))
    public Response export() {
        var owner = caller.accountId();
        var session = caller.sessionId().orElseThrow();
        return ExportResource.file(
                "account.json",
                MediaType.APPLICATION_JSON,
                stream -> json.write(owner, stream, out -> {
                    out.writePOJOField("account", accounts.user(owner));
                    out.writePOJOField("sessions", sessions.list(owner, session));
                    out.writePOJOField("tokens", tokens.list(owner));
                    json.activity(out, owner);
                    json.tasks(out, owner, "trash", true);
                }));
    }
}
