package dev.todochatbot.todo.mcp;

import java.util.Map;

import dev.todochatbot.todo.Somebody;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

/** JSON has one kind of number, languages have several, and models write them as text. */
@QuarkusTest
class McpNumbersTest {

    private McpClient mcp;

    @BeforeEach
    void threeTasks() {
        mcp = McpClient.with(Somebody.registered().accessToken());
        for (int i = 0; i < 3; i++) mcp.does("add_task", Map.of("title", "Sweep"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "2.0", "\"2\"", "\"2.0\"", "\" 2 \"", "2e0", "2.00"})
    void aWholeNumberIsTakenHoweverItIsWritten(String two) {
        call("list_tasks", "limit", two).then().body("result.structuredContent.items.size()", equalTo(2));
        call("get_activity", "limit", two).then().body("result.structuredContent.items.size()", equalTo(2));
        call("complete_task", "task", two).then().body("result.structuredContent.number", equalTo(2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2.5",
                "1e400",
                "-1e400",
                "\"abc\"",
                "-1",
                "\"-1\"",
                "0",
                "\"\"",
                "true",
                "[2]",
                "{}",
                "\"1e3\"",
                "3000000000",
                "99999999999999999999999999",
                "\"Infinity\"",
                "\"0x2\"",
                "\"2.5\"",
                "\"٣\"",
                "\"..\""
            })
    void whatIsNoneIsRefusedByTheNameOfItsArgument(String none) {
        refuses("list_tasks", "limit", none);
        refuses("get_activity", "limit", none);
        refuses("complete_task", "task", none);
        refuses("update_task", "task", none);
    }

    private void refuses(String tool, String argument, String value) {
        call(tool, argument, value)
                .then()
                .statusCode(200)
                .body("result.isError", equalTo(true))
                .body("result.structuredContent", nullValue())
                .body("result.content[0].text", containsString("\"field\":\"" + argument + "\""));
    }

    private Response call(String tool, String argument, String value) {
        return mcp.post("""
                {"jsonrpc": "2.0", "id": 1, "method": "tools/call",
                 "params": {"name": "%s", "arguments": {"%s": %s}}}""".formatted(tool, argument, value));
    }
}
