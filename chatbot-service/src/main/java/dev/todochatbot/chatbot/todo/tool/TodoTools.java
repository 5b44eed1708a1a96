package dev.todochatbot.chatbot.todo.tool;

import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.todochatbot.chatbot.todo.TodoUnavailableException;
import dev.todochatbot.chatbot.todo.User;

/** The tools of todo-service, called over MCP as the user and in the name of the assistant. */
@ApplicationScoped
public class TodoTools {
    private static final String ASSISTANT = "assistant";

    private final McpCalls calls;
    private final ToolList list;
    private final ToolAnswers answers;
    private final ObjectMapper json;

    TodoTools(McpCalls calls, ToolList list, ToolAnswers answers, ObjectMapper json) {
        this.calls = calls;
        this.list = list;
        this.answers = answers;
        this.json = json;
    }

    /** @throws TodoUnavailableException when todo-service does not answer and has never done so */
    public List<ToolSpecification> specifications(User user) {
        return list.asKnownTo(user);
    }

    /**
     * Runs one tool. A call whose connection breaks is made again with the same {@code Idempotency-Key}, so that it neither
     * takes effect twice nor gets lost.
     *
     * @throws TodoUnavailableException when todo-service does not answer
     */
    public ToolResult call(User user, CallOrigin origin, String tool, Map<String, Object> arguments) {
        var question = TodoMcp.Question.of("tools/call", Map.of("name", tool, "arguments", arguments));
        var key = origin.idempotencyKey(tool, ordered(arguments));
        return calls.ask(
                origin.patience(),
                mcp -> mcp.ask(
                        "Bearer " + user.token(), ASSISTANT, origin.changeSet().toString(), key, question),
                answers::read);
    }

    private String ordered(Map<String, Object> arguments) {
        try {
            return json.writer(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).writeValueAsString(arguments);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("tool arguments", e);
        }
    }
}
