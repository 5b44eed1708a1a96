package dev.todochatbot.chatbot.engine;

import java.util.UUID;

import dev.todochatbot.chatbot.fake.FakeOpenAi;
import dev.todochatbot.chatbot.fake.FakeTodoService;
import dev.todochatbot.chatbot.fake.Person;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static dev.todochatbot.chatbot.fake.WellFormed.assertWellFormed;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Tool calls as real endpoints stream them. */
@QuarkusTest
@QuarkusTestResource(FakeTodoService.class)
@QuarkusTestResource(value = FakeOpenAi.class, restrictToAnnotatedClass = true)
class ModelWireTest {
    private final Person ada = new Person();
    private final String message = "please " + UUID.randomUUID();

    private static String call(String id, String name, String arguments) {
        return "{\"content\":null,\"tool_calls\":[{\"index\":0,\"id\":" + id
                + ",\"type\":\"function\",\"function\":{\"name\":" + name + ",\"arguments\":" + arguments + "}}]}";
    }

    private void answers(String... deltas) {
        FakeOpenAi.when(message, FakeOpenAi.deltas(deltas), FakeOpenAi.text("That is all."));
    }

    @Test
    void parallelCallsThatAllHaveTheIndexZeroAreCallsOfTheirOwn() {
        answers(
                call("\"a\"", "\"add_task\"", "\"{\\\"title\\\":\\\"milk\\\"}\""),
                call("\"b\"", "\"add_task\"", "\"{\\\"title\\\":\""),
                call("\"\"", "null", "\"\\\"eggs\\\"}\""),
                call("\"c\"", "\"list_tasks\"", "\"{}\""));

        ada.says(message)
                .body("receipts.title", contains("milk", "eggs"))
                .body("toolCalls.tool", contains("add_task", "add_task", "list_tasks"));
    }

    @Test
    void parallelCallsWithoutIdsAreToldApartByTheirObjects() {
        answers(
                call("\"\"", "\"add_task\"", "\"{\\\"title\\\":\\\"milk\\\"}\""),
                call("\"\"", "\"add_task\"", "\"{\\\"title\\\":\\\"eggs\\\"}\""));

        ada.says(message).body("receipts.title", contains("milk", "eggs"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\"", "null", "\"{}\"", "{}"})
    void aCallWithoutArgumentsIsNotLostBehindAnotherWithItsIndex(String arguments) {
        answers(
                call("\"a\"", "\"list_tasks\"", arguments),
                call("\"b\"", "\"add_task\"", "\"{\\\"title\\\":\\\"milk\\\"}\""),
                call("\"c\"", "\"list_tasks\"", arguments));

        ada.says(message)
                .body("toolCalls.tool", contains("list_tasks", "add_task", "list_tasks"))
                .body("receipts.title", contains("milk"));

        assertWellFormed(message);
    }

    @Test
    void withoutIdsTheNameTellsACallWithoutArgumentsFromTheNext() {
        answers(
                "{\"tool_calls\":[{\"index\":0,\"function\":{\"name\":\"list_tasks\"}}]}",
                "{\"tool_calls\":[{\"index\":0,\"function\":{\"name\":\"add_task\",\"arguments\":\"{\\\"title\\\":\\\"milk\\\"}\"}}]}");

        ada.says(message).body("toolCalls.tool", contains("list_tasks", "add_task"));

        assertWellFormed(message);
    }

    /** As Gemini's compatible endpoint writes them. */
    @Test
    void callsMayHaveNoIndexAtAll() {
        answers(
                "{\"tool_calls\":[{\"id\":\"a\",\"function\":{\"name\":\"list_tasks\",\"arguments\":\"\"}},"
                        + "{\"id\":\"b\",\"function\":{\"name\":\"add_task\",\"arguments\":\"{\\\"title\\\":\\\"milk\\\"}\"}}]}",
                "{\"tool_calls\":[{\"id\":\"c\",\"function\":{\"name\":\"add_task\",\"arguments\":\"{\\\"title\\\":\\\"eggs\\\"}\"}}]}");

        ada.says(message)
                .body("toolCalls.tool", contains("list_tasks", "add_task", "add_task"))
                .body("receipts.title", contains("milk", "eggs"));
    }

    @Test
    void idAndNameMayComeAgainWithEveryPart() {
        answers(
                call("\"a\"", "\"add_task\"", "\"\""),
                call("\"a\"", "\"add_task\"", "\"{\\\"title\\\":\\\"mi\""),
                call("\"a\"", "\"add_task\"", "\"\""),
                call("\"a\"", "\"add_task\"", "\"lk\\\"}\""),
                call("\"a\"", "\"add_task\"", "\"\""));

        ada.says(message).body("toolCalls.tool", contains("add_task")).body("receipts.title", contains("milk"));
    }

    @Test
    void argumentsMayBeAnObjectInsteadOfAText() {
        answers(call("\"a\"", "\"add_task\"", "{\"title\":\"milk\"}"));

        ada.says(message).body("receipts.title", contains("milk"));
    }

    @Test
    void idAndTypeMayBeMissingOrEmptyInLaterChunks() {
        answers(
                call("\"a\"", "\"add_task\"", "\"\""),
                "{\"tool_calls\":[{\"index\":0,\"id\":\"\",\"type\":\"\",\"function\":{\"name\":\"\",\"arguments\":\"{\\\"title\\\":\"}}]}",
                "{\"tool_calls\":[{\"index\":0,\"id\":null,\"type\":null,\"function\":{\"arguments\":\"\\\"milk\\\"}\"}}]}");

        ada.says(message).body("receipts.title", contains("milk"));
    }

    @Test
    void argumentsMayBeEncodedTwice() {
        answers(call("\"a\"", "\"add_task\"", "\"\\\"{\\\\\\\"title\\\\\\\":\\\\\\\"milk\\\\\\\"}\\\"\""));

        ada.says(message).body("receipts.title", contains("milk"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\"", "null", "\"{}\"", "\"null\""})
    void aCallWithoutArgumentsIsACall(String arguments) {
        answers(call("\"a\"", "\"list_tasks\"", arguments));

        ada.says(message).body("toolCalls.outcome", contains("done")).body("status", equalTo("done"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"[1]\"", "\"7\"", "\"{\\\"title\\\":\"", "\"milk\""})
    void argumentsThatAreNoObjectAreRefusedAndTheModelMayGoOn(String arguments) {
        answers(call("\"a\"", "\"add_task\"", arguments));

        ada.says(message).body("toolCalls.outcome", contains("refused")).body("response", equalTo("That is all."));

        assertWellFormed(message);
    }

    @Test
    void hugeArgumentsAreRefused() {
        answers(call("\"a\"", "\"add_task\"", "\"{\\\"title\\\":\\\"" + "milk ".repeat(30_000) + "\\\"}\""));

        ada.says(message).body("toolCalls.outcome", contains("refused")).body("receipts", empty());

        assertTrue(FakeOpenAi.requestsFor(message).getLast().body().toString().length() < 100_000);
    }

    @Test
    void aToolThatDoesNotExistIsRefusedAndTheModelMayGoOn() {
        answers(call("\"a\"", "\"drop_database\"", "\"{}\""));

        ada.says(message)
                .body("toolCalls.outcome", contains("refused"))
                .body("toolCalls[0].result.code", equalTo("unknown_tool"))
                .body("response", equalTo("That is all."));
    }

    @Test
    void aFinishWithToolCallsThatHasNoneIsNoAnswer() {
        FakeOpenAi.when(message, FakeOpenAi.deltas("{\"content\":null}"));

        ada.says(message).statusCode(200).body("status", equalTo("done")).body("engine", equalTo("built-in"));
    }

    @Test
    void callsWithOneIdGetResultsOfTheirOwn() {
        answers(
                "{\"tool_calls\":[{\"index\":0,\"id\":\"a\",\"function\":{\"name\":\"list_tasks\",\"arguments\":\"{}\"}}]}",
                "{\"tool_calls\":[{\"index\":1,\"id\":\"a\",\"function\":{\"name\":\"add_task\",\"arguments\":\"{\\\"title\\\":\\\"milk\\\"}\"}}]}");

        ada.says(message).body("toolCalls", not(empty())).body("response", containsString("That is all."));

        assertWellFormed(message);
    }

    private static String lastEvent(String delta, String finish) {
        return FakeOpenAi.event(delta).replace("\"finish_reason\":null", "\"finish_reason\":\"" + finish + "\"");
    }

    @Test
    void anAnswerThatWasCutOffSaysSo() {
        FakeOpenAi.when(
                message,
                FakeOpenAi.events(FakeOpenAi.event("{\"content\":\"There is much to\"}"), lastEvent("{}", "length")));

        ada.says(message)
                .body("status", equalTo("done"))
                .body("response", equalTo("There is much to (The answer ends here: it became too long.)"));
    }

    @Test
    void aCallThatWasCutOffIsNotMadeAndTheOthersAre() {
        FakeOpenAi.when(
                message,
                FakeOpenAi.events(
                        FakeOpenAi.event(call("\"a\"", "\"add_task\"", "\"{\\\"title\\\":\\\"milk\\\"}\"")),
                        FakeOpenAi.event(call("\"b\"", "\"add_task\"", "\"{\\\"title\\\":\\\"eg\"")),
                        lastEvent("{}", "length")),
                FakeOpenAi.text("That is all."));

        ada.says(message).body("receipts.title", contains("milk")).body("response", equalTo("That is all."));
    }

    @Test
    void identicalCallsOfOneAnswerAreMadeOnce() {
        var milk = "\"{\\\"title\\\":\\\"milk\\\"}\"";
        answers(call("\"a\"", "\"add_task\"", milk), call("\"b\"", "\"add_task\"", milk));

        ada.says(message)
                .body("receipts.title", contains("milk"))
                .body("toolCalls.outcome", contains("done", "refused"));
    }
}
