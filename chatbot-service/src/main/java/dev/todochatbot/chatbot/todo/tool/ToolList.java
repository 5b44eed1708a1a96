package dev.todochatbot.chatbot.todo.tool;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import jakarta.inject.Singleton;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;

import dev.langchain4j.agent.tool.ToolSpecification;
import dev.todochatbot.chatbot.todo.TodoUnavailableException;
import dev.todochatbot.chatbot.todo.User;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * The tools that todo-service offers: the same for everybody, so asked for once and then every few minutes, because an
 * upgrade may bring others. While todo-service is away the last list counts.
 */
@Singleton
class ToolList {
    private static final Duration FRESH = Duration.ofMinutes(3);
    private static final TodoMcp.Question QUESTION = TodoMcp.Question.of("tools/list", Map.of());

    private final TodoMcp mcp;
    private final Clock clock;
    private volatile Known known = new Known(List.of(), Instant.MIN);

    ToolList(@RestClient TodoMcp mcp, Clock clock) {
        this.mcp = mcp;
        this.clock = clock;
    }

    private record Known(List<ToolSpecification> tools, Instant until) {}

    /** @throws TodoUnavailableException when there is no list yet */
    List<ToolSpecification> asKnownTo(User user) {
        var last = known;
        if (clock.instant().isBefore(last.until)) return last.tools;
        try {
            var answer = mcp.read("Bearer " + user.token(), QUESTION);
            known = new Known(
                    ToolSchemas.read(answer.result().get("tools")),
                    clock.instant().plus(FRESH));
        } catch (ProcessingException | WebApplicationException e) {
            if (last.tools.isEmpty()) throw new TodoUnavailableException(e);
        }
        return known.tools;
    }
}
