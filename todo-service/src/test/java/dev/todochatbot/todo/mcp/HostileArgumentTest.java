package dev.todochatbot.todo.mcp;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import dev.todochatbot.todo.HostileText;
import dev.todochatbot.todo.Somebody;
import dev.todochatbot.when.language.ReadingSteps;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Every text argument of every tool, as {@code tools/list} tells them, takes whatever anybody sends. */
@QuarkusTest
class HostileArgumentTest {

    private static final double MOST = 2.5;
    /** What is done once for each text, however short. */
    private static final int ONCE = 2_000;

    private static final int OVER_ITS_CAP = 100_000;

    private McpClient mcp;

    private record Argument(String tool, String name, Map<String, Object> others) {

        Map<String, Object> with(String text) {
            var arguments = new HashMap<>(others);
            arguments.put(name, text);
            return arguments;
        }
    }

    @BeforeEach
    void signIn() {
        mcp = McpClient.with(Somebody.registered().accessToken());
        mcp.does("add_task", Map.of("title", "Meant"));
    }

    @Test
    void whatIsTooLongIsRefusedByName() {
        for (var argument : arguments()) {
            var problem = mcp.fails(argument.tool(), argument.with(HostileText.of(".", OVER_ITS_CAP)));
            assertEquals(400, problem.get("status").asInt(), argument::toString);
            assertTrue(
                    problem.get("errors").findValuesAsText("field").stream()
                            .anyMatch(field -> field.startsWith(argument.name()) || field.equals("q")),
                    () -> argument + ": " + problem.get("detail"));
        }
    }

    @Test
    void twiceAsMuchIsTwiceTheWorkAndNoFailure() {
        for (var argument : arguments()) {
            var read = work(argument, "every monday x") > 0;
            for (var unit : read ? HostileText.units() : List.of(".", "\"", "@")) {
                var once = work(argument, HostileText.of(unit, 100));
                var twice = work(argument, HostileText.of(unit, 200));
                assertTrue(twice <= MOST * once + ONCE, () -> argument + ": " + once + ", " + twice + " of " + unit);
            }
        }
    }

    private long work(Argument argument, String text) {
        var before = ReadingSteps.total();
        var result = mcp.call(argument.tool(), argument.with(text));
        assertTrue(
                !result.get("isError").asBoolean() || !result.toString().contains("internal_error"),
                () -> argument + " of " + text + ": " + result);
        return ReadingSteps.total() - before;
    }

    private List<Argument> arguments() {
        var arguments = new ArrayList<Argument>();
        for (var tool : mcp.result("tools/list", Map.of()).get("tools")) {
            var name = tool.get("name").asText();
            var properties = tool.at("/inputSchema/properties");
            for (var property : properties.properties())
                if (property.getValue().toString().contains("\"string\"")
                        && !property.getValue().has("enum")
                        && !property.getValue().path("type").asText().equals("array"))
                    arguments.add(new Argument(name, property.getKey(), others(properties, property.getKey(), name)));
        }
        return arguments;
    }

    private static Map<String, Object> others(JsonNode properties, String name, String tool) {
        if (!name.equals("task") && properties.has("task")) return Map.of("task", 1);
        return !name.equals("title") && tool.equals("add_task") ? Map.of("title", "x") : Map.of();
    }
}
