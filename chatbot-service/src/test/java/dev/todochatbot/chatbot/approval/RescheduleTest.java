package dev.todochatbot.chatbot.approval;

import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

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
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

/** {@code reschedule_task} is a change like others. */
@QuarkusTest
@QuarkusTestResource(FakeTodoService.class)
class RescheduleTest {
    @BuiltIn
    @Inject
    ScriptedModel model;

    private final Person ada = new Person().with("One", "Two", "Three", "Four", "Five");

    private ValidatableResponse moves(int tasks) {
        var message = "please " + UUID.randomUUID();
        var calls = IntStream.rangeClosed(1, tasks)
                .boxed()
                .flatMap(task ->
                        java.util.stream.Stream.of("reschedule_task", "{\"task\":" + task + ",\"due\":\"friday\"}"))
                .toArray(String[]::new);
        model.when(message, call(calls), say("Moved, or it waits."));
        return ada.says(message);
    }

    @Test
    void oneNamedTaskMovesAtOnce() {
        moves(1).body("receipts[0].action", equalTo("updated"))
                .body("receipts[0].after.due.date", equalTo("2026-11-27"))
                .body("pendingActions", empty());

        assertEquals(Map.of("date", "2026-11-27"), ada.field(1, "due"));
    }

    @Test
    void fiveWaitAndShowWhereEachWillBe() {
        moves(5).body("receipts", empty())
                .body("pendingActions[0].calls", hasSize(5))
                .body("pendingActions[0].summary", containsString("Reschedule 5 tasks"))
                .body("pendingActions[0].calls[4].title", equalTo("Five"))
                .body("pendingActions[0].calls[4].after.due.date", equalTo("2026-11-27"));

        assertNull(ada.field(5, "due"));
    }

    @Test
    void itHasASettingOfItsOwn() {
        ada.gets("/settings/tools").body("reschedule_task", equalTo("always"));
        ada.request()
                .body(Map.of("reschedule_task", "ask"))
                .put("/api/v1/settings/tools")
                .then()
                .statusCode(200);

        moves(1).body("pendingActions", hasSize(1)).body("receipts", empty());
    }
}
