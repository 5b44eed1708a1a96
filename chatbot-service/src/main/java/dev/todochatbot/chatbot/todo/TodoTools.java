package dev.todochatbot.chatbot.todo;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.exception.ToolArgumentsException;
import dev.langchain4j.exception.ToolExecutionException;

/** The tools of todo-service, called over MCP as the user and in the name of the assistant. */
@ApplicationScoped
public class TodoTools {
    private final McpClients clients;
    private final ToolAnswers answers;
    private final ObjectMapper json;

    TodoTools(McpClients clients, ToolAnswers answers, ObjectMapper json) {
        this.clients = clients;
        this.answers = answers;
        this.json = json;
    }

    /** @throws TodoUnavailableException when todo-service does not answer */
    public List<ToolSpecification> specifications(User user) {
        return reached(() -> clients.of(user).listTools());
    }

    /**
     * Runs one tool.
     *
     * @param changeSet joins what the call changes with the rest of its turn
     * @throws TodoUnavailableException when todo-service does not answer
     */
    public ToolResult call(User user, UUID changeSet, String tool, Map<String, Object> arguments) {
        var request = ToolExecutionRequest.builder()
                .name(tool)
                .arguments(written(arguments))
                .build();
        try {
            var result = clients.of(user).executeTool(request, ChangeSetHeader.context(changeSet));
            return answers.read(result.isError(), result.resultText());
        } catch (ToolArgumentsException e) {
            return ToolResult.refusal("invalid_arguments", String.valueOf(e.getMessage()));
        } catch (ToolExecutionException e) {
            if (unreached(e)) throw new TodoUnavailableException(e);
            return answers.read(true, e.getMessage());
        } catch (RuntimeException e) {
            throw new TodoUnavailableException(e);
        }
    }

    /** The client throws the same exception for a tool's refusal; only the transport's own says that nobody answered. */
    private static boolean unreached(ToolExecutionException failure) {
        return failure.getCause() instanceof IOException
                || String.valueOf(failure.getMessage()).startsWith("Unexpected status code");
    }

    private static <T> T reached(Supplier<T> question) {
        try {
            return question.get();
        } catch (RuntimeException e) {
            throw new TodoUnavailableException(e);
        }
    }

    private String written(Map<String, Object> arguments) {
        try {
            return json.writeValueAsString(arguments);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("tool arguments", e);
        }
    }
}
