package dev.todochatbot.todo.mcp;

import java.util.List;
import java.util.Map;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.todochatbot.common.identity.Caller;
import dev.todochatbot.common.problem.ProblemException;
import io.quarkiverse.mcp.server.RawMessage;
import io.quarkiverse.mcp.server.ToolResponse;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.core.json.JsonObject;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * What the changing tools would do: each is run and taken back before anybody sees it, so that words such as "friday" are
 * shown resolved before the user approves them. For chatbot-service; a path of its own, because a version that did not
 * know a header or an argument for it would make the change.
 */
@Path("/internal/tools/preview")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(ToolCalls.WRITE)
class PreviewResource {

    private static final int MOST = 200;

    private final ChangeTools tools;
    private final UndoTool undo;
    private final Caller caller;
    private final ObjectMapper json;

    PreviewResource(ChangeTools tools, UndoTool undo, Caller caller, ObjectMapper json) {
        this.tools = tools;
        this.undo = undo;
        this.caller = caller;
        this.json = json;
    }

    /** Tool calls, each looked at by itself. */
    @RegisterForReflection(registerFullHierarchy = true)
    record Wish(@NotNull @Size(min = 1, max = MOST) List<@NotNull @Valid Call> calls) {

        record Call(@NotNull String tool, @NotNull ObjectNode arguments) {}
    }

    /** @param results one for each call: the receipt it would get, or its problem */
    @RegisterForReflection(registerFullHierarchy = true)
    record Results(List<JsonNode> results) {}

    @POST
    @Operation(hidden = true)
    public Results preview(@NotNull @Valid Wish wish) {
        caller.onlyLooks();
        return new Results(wish.calls().stream().map(this::result).toList());
    }

    private JsonNode result(Wish.Call call) {
        try {
            return json.readTree(run(call).firstContent().asText().text());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private ToolResponse run(Wish.Call call) {
        var message = message(call);
        return switch (call.tool()) {
            case "add_task" -> tools.addTask(message);
            case "update_task" -> tools.updateTask(message);
            case "reschedule_task" -> tools.rescheduleTask(message);
            case "complete_task" -> tools.completeTask(message);
            case "reopen_task" -> tools.reopenTask(message);
            case "delete_task" -> tools.deleteTask(message);
            case "restore_task" -> tools.restoreTask(message);
            case "undo_change" -> undo.undoChange(message);
            default -> throw ProblemException.invalid("calls.tool", "is not a tool that changes tasks");
        };
    }

    private static RawMessage message(Wish.Call call) {
        var message = new JsonObject(Map.of(
                "params",
                Map.of(
                        "name",
                        call.tool(),
                        "arguments",
                        new JsonObject(call.arguments().toString()).getMap())));
        return new RawMessage() {
            @Override
            public JsonObject asJsonObject() {
                return message.copy();
            }

            @Override
            public String asString() {
                return message.encode();
            }
        };
    }
}
