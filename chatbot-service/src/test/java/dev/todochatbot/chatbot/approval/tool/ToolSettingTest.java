package dev.todochatbot.chatbot.approval.tool;

import java.util.Map;

import jakarta.inject.Inject;

import dev.todochatbot.chatbot.engine.BuiltIn;
import dev.todochatbot.chatbot.fake.FakeTodoService;
import dev.todochatbot.chatbot.fake.Person;
import dev.todochatbot.chatbot.fake.ScriptedModel;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

import static dev.todochatbot.chatbot.fake.ScriptedModel.call;
import static dev.todochatbot.chatbot.fake.ScriptedModel.say;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

@QuarkusTest
@QuarkusTestResource(FakeTodoService.class)
class ToolSettingTest {
    @BuiltIn
    @Inject
    ScriptedModel model;

    private final Person ada = new Person().with("Buy milk");

    private ValidatableResponse set(String tool, String mode) {
        return ada.request()
                .body(Map.of(tool, mode))
                .put("/api/v1/settings/tools")
                .then();
    }

    @Test
    void everythingRunsAtFirstAndDeletesAsk() {
        ada.gets("/settings/tools").body("add_task", equalTo("always")).body("delete_task", equalTo("ask"));
    }

    @Test
    void aToolThatAsksWaits() {
        set("complete_task", "ask").statusCode(200).body("complete_task", equalTo("ask"));
        model.when("milk is there", call("complete_task", "{\"task\":1}"), say("It waits."));

        ada.says("milk is there").body("pendingActions", hasSize(1));

        assertEquals("open", ada.field(1, "status"));
    }

    @Test
    void aToolThatIsOffIsNotOfferedAndNotRun() {
        set("add_task", "never").statusCode(200);
        model.when("add eggs", call("add_task", "{\"title\":\"Eggs\"}"), say("I may not add tasks."));

        ada.says("add eggs")
                .body("toolCalls[0].outcome", equalTo("refused"))
                .body("toolCalls[0].result.code", equalTo("tool_off"));

        assertEquals(1, ada.tasks().open().size());
    }

    @Test
    void deletingWithoutAskingCannotBeSet() {
        set("delete_task", "always").statusCode(400).body("errors[0].field", equalTo("delete_task"));
        set("no_such_tool", "never").statusCode(400);
        set("add_task", "sometimes").statusCode(400);
    }
}
