package dev.todochatbot.chatbot.engine;

import java.util.UUID;

import jakarta.inject.Inject;

import dev.todochatbot.chatbot.fake.FakeOpenAi;
import dev.todochatbot.chatbot.fake.FakeTodoService;
import dev.todochatbot.chatbot.fake.Person;
import dev.todochatbot.chatbot.fake.ScriptedModel;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static dev.todochatbot.chatbot.fake.FakeOpenAi.event;
import static dev.todochatbot.chatbot.fake.WellFormed.assertWellFormed;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

/** Streams of an endpoint that are no good: what was done is told, and somebody answers. */
@QuarkusTest
@QuarkusTestResource(FakeTodoService.class)
@QuarkusTestResource(value = FakeOpenAi.class, restrictToAnnotatedClass = true)
class BrokenWireTest {

    private static final String CUT = "{\"id\":\"c1\",\"choices\":[{\"index\":0,\"delta\":{\"content\":\"an";

    @BuiltIn
    @Inject
    ScriptedModel builtIn;

    private final Person ada = new Person();
    private final String message = "please " + UUID.randomUUID();

    private static String part(int index, String id, String name, String arguments) {
        return "{\"tool_calls\":[{\"index\":" + index
                + (id == null ? "" : ",\"id\":\"" + id + "\",\"type\":\"function\"")
                + ",\"function\":{" + (name == null ? "" : "\"name\":\"" + name + "\",") + "\"arguments\":\""
                + arguments
                + "\"}}]}";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                CUT,
                "nonsense",
                "<html>",
                "[]",
                "7",
                "\"text\"",
                "{\"error\":{\"message\":\"overloaded\",\"code\":503}}",
                "{\"choices\":7}"
            })
    void anEventThatIsNoneIsAFailureAndTheBuiltInEngineTakesTheTurn(String broken) {
        FakeOpenAi.when(
                message,
                FakeOpenAi.events(event("{\"content\":\"Let me \"}"), broken, event("{\"content\":\"see.\"}")));
        builtIn.when(message, ScriptedModel.say("The built-in engine is here."));

        ada.says(message)
                .body("status", equalTo("done"))
                .body("engine", equalTo("built-in"))
                .body("response", equalTo("The built-in engine is here."));
    }

    @Test
    void afterAChangeTheTurnFailsAndTheReceiptStays() {
        FakeOpenAi.when(message, FakeOpenAi.call("add_task", "{\"title\":\"Buy milk\"}"), FakeOpenAi.events(CUT));

        ada.says(message)
                .body("status", equalTo("failed"))
                .body("receipts.title", contains("Buy milk"))
                .body("response", containsString("1 change was already made: Added “Buy milk” (1)."));
    }

    @Test
    void aCallOfWhichAPartIsBrokenIsNotMade() {
        FakeOpenAi.when(
                message,
                FakeOpenAi.events(
                        event(part(0, "a", "add_task", "{\\\"title\\\":\\\"mi")),
                        CUT,
                        event(part(0, null, null, "lk\\\"}"))));
        builtIn.when(message, ScriptedModel.say("The built-in engine is here."));

        ada.says(message).body("receipts", empty()).body("response", equalTo("The built-in engine is here."));
    }

    @Test
    void parallelCallsMayComeInPartsThatAlternate() {
        FakeOpenAi.when(
                message,
                FakeOpenAi.deltas(
                        part(0, "a", "add_task", ""),
                        part(1, "b", "add_task", ""),
                        part(0, null, null, "{\\\"title\\\":\\\"mi"),
                        part(1, null, null, "{\\\"title\\\":\\\"eg"),
                        part(0, null, null, "lk\\\"}"),
                        part(1, null, null, "gs\\\"}")),
                FakeOpenAi.text("That is all."));

        ada.says(message)
                .body("status", equalTo("done"))
                .body("engine", equalTo("fake-model"))
                .body("receipts.title", contains("milk", "eggs"))
                .body("response", equalTo("That is all."));

        assertWellFormed(message);
    }

    @Test
    void theirOrderIsThatOfTheirBeginnings() {
        FakeOpenAi.when(
                message,
                FakeOpenAi.deltas(
                        part(1, "b", "add_task", "{\\\"title\\\":"),
                        part(0, "a", "list_tasks", ""),
                        part(1, null, null, "\\\"eggs\\\"}"),
                        part(0, null, null, "{}"),
                        part(2, "c", "add_task", "{\\\"title\\\":\\\"milk\\\"}")),
                FakeOpenAi.text("That is all."));

        ada.says(message)
                .body("toolCalls.tool", contains("add_task", "list_tasks", "add_task"))
                .body("receipts.title", contains("eggs", "milk"));
    }

    @Test
    void alternatingCallsThatBreakOffChangeNothing() {
        FakeOpenAi.when(
                message,
                FakeOpenAi.events(
                        event(part(0, "a", "add_task", "{\\\"title\\\":\\\"milk\\\"}")),
                        event(part(1, "b", "add_task", "{\\\"title\\\":")),
                        event(part(0, null, null, "")),
                        CUT));
        builtIn.when(message, ScriptedModel.say("The built-in engine is here."));

        ada.says(message).body("receipts", empty()).body("response", equalTo("The built-in engine is here."));
    }
}
