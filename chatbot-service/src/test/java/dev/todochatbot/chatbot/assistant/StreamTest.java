package dev.todochatbot.chatbot.assistant;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;

import jakarta.inject.Inject;

import dev.todochatbot.chatbot.engine.BuiltIn;
import dev.todochatbot.chatbot.fake.FakeTodoService;
import dev.todochatbot.chatbot.fake.Person;
import dev.todochatbot.chatbot.fake.ScriptedModel;
import dev.todochatbot.chatbot.fake.Stream;
import dev.todochatbot.chatbot.fake.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static dev.todochatbot.chatbot.fake.ScriptedModel.call;
import static dev.todochatbot.chatbot.fake.ScriptedModel.pause;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@QuarkusTestResource(FakeTodoService.class)
class StreamTest {
    @BuiltIn
    @Inject
    ScriptedModel model;

    private final Person ada = new Person();
    private final String message = "say " + UUID.randomUUID();
    private String conversation;

    @BeforeEach
    void begin() {
        conversation = ada.conversation();
    }

    private Stream ask() {
        return ada.stream("POST", "/conversations/" + conversation + "/messages", "{\"message\":\"" + message + "\"}");
    }

    private static List<String> types(List<Stream.Event> events) {
        return events.stream().map(Stream.Event::type).toList();
    }

    private static String turnId(Stream.Event turn) {
        return JsonPath.from(turn.data()).getString("turnId");
    }

    @Test
    void aTurnIsToldAsItHappens() {
        model.when(message, call("add_task", "{\"title\":\"Buy milk\"}"), ScriptedModel.say("Added. Anything else?"));

        try (var stream = ask()) {
            assertEquals(200, stream.status());
            var events = stream.rest();
            assertEquals(List.of("turn", "tool_call", "tool_result", "delta", "done"), types(events));
            assertEquals(
                    List.of("1", "2", "3", "4", "5"),
                    events.stream().map(Stream.Event::id).toList());
            var result = JsonPath.from(events.get(2).data());
            assertEquals("done", result.getString("outcome"));
            assertEquals("Buy milk", result.getString("arguments.title"));
            var done = JsonPath.from(events.getLast().data());
            assertEquals("Added. Anything else?", done.getString("response"));
            assertEquals("done", done.getString("status"));
        }
    }

    @Test
    void aBrokenStreamIsTakenUpAfterItsLastEventWhileTheTurnGoesOn() {
        var gate = new CountDownLatch(1);
        model.when(message, call("add_task", "{\"title\":\"Buy milk\"}"), pause(gate, "Added it for you."));
        String turn;
        Stream.Event last;
        try (var stream = ask()) {
            turn = turnId(stream.next());
            stream.next();
            last = stream.next();
        }
        gate.countDown();

        try (var stream = ada.streamFrom(last.id(), "/turns/" + turn + "/events")) {
            var events = stream.rest();
            assertEquals(List.of("delta", "done"), types(events));
            assertEquals("4", events.getFirst().id());
        }
        try (var again = ada.streamFrom(null, "/turns/" + turn + "/events")) {
            assertEquals(List.of("turn", "tool_call", "tool_result", "delta", "done"), types(again.rest()));
        }
    }

    @Test
    void aSessionHasTwentyStreamsAndNoMore() {
        var gate = new CountDownLatch(1);
        model.when(message, pause(gate, "Added it for you."));
        var open = new ArrayList<Stream>();
        try {
            open.add(ask());
            var turn = "/turns/" + turnId(open.getFirst().next()) + "/events";
            while (open.size() < 20) open.add(ada.streamFrom(null, turn));
            for (var stream : open) assertEquals(200, stream.status());
            var other = ada.conversation();
            for (var path : List.of(turn, "/conversations/" + other + "/messages")) {
                var request = ada.request().accept("text/event-stream, application/problem+json");
                var answer = path.equals(turn)
                        ? request.get("/api/v1" + path)
                        : request.body(Map.of("message", "hello")).post("/api/v1" + path);
                answer.then()
                        .statusCode(429)
                        .contentType("application/problem+json")
                        .header("Retry-After", "5")
                        .body("code", equalTo("too_many_streams"));
            }
            ada.gets("/conversations/{id}/messages", other).body("items.size()", equalTo(0));
        } finally {
            gate.countDown();
            open.forEach(Stream::close);
        }
    }

    @Test
    void whatIsShownWhileStreamingIsWhatIsAnsweredInTheEnd() {
        var text = "Here is a longer answer. ".repeat(40).strip();
        model.when(message, ScriptedModel.say(text));

        try (var stream = ask()) {
            var events = stream.rest();
            var shown = events.stream()
                    .filter(event -> event.type().equals("delta"))
                    .map(event -> JsonPath.from(event.data()).getString("text"))
                    .collect(Collectors.joining());
            assertEquals(text, shown);
            assertTrue(types(events).stream().filter("delta"::equals).count() > 3, "it comes in parts");
        }
    }

    @Test
    void stopEndsTheTurnAndKeepsWhatWasDone() {
        var gate = new CountDownLatch(1);
        model.when(message, call("add_task", "{\"title\":\"Buy milk\"}"), pause(gate, "Never said."));
        try (var stream = ask()) {
            var turn = turnId(stream.next());
            stream.next();
            assertEquals("tool_result", stream.next().type());

            ada.posts("/turns/{id}/stop", turn)
                    .statusCode(200)
                    .body("status", equalTo("stopped"))
                    .body("response", equalTo("Stopped. 1 change was already made: Added “Buy milk” (1)."))
                    .body("undoable", equalTo(true));

            assertEquals(List.of("done"), types(stream.rest()));
        } finally {
            gate.countDown();
        }
    }

    @Test
    void aStreamEndsWithTheSessionOfItsListener() {
        var gate = new CountDownLatch(1);
        model.when(message, pause(gate, "Said to nobody."));
        try (var stream = ask()) {
            assertEquals("turn", stream.next().type());
            TestTokens.endSessionsOf(ada.id());
            assertEquals(List.of(), types(stream.rest()));
        } finally {
            gate.countDown();
        }
    }

    @Test
    void oneConversationAnswersOneMessageAtATime() {
        var gate = new CountDownLatch(1);
        model.when(message, pause(gate, "Here I am."));
        try (var first = ask()) {
            first.next();
            try (var second = ask()) {
                assertEquals(409, second.status());
            }
            gate.countDown();
            first.rest();
        }
        try (var third = ask()) {
            assertEquals(200, third.status());
        }
    }

    @Test
    void retryAnswersTheSameMessageInANewTurn() {
        model.when(message, ScriptedModel.say("First answer."));
        String turn;
        try (var stream = ask()) {
            turn = turnId(stream.next());
            stream.rest();
        }
        model.when(message, ScriptedModel.say("Second answer."));

        try (var stream = ada.stream("POST", "/turns/" + turn + "/retry", null)) {
            var done = JsonPath.from(stream.rest().getLast().data());
            assertEquals("Second answer.", done.getString("response"));
        }
        ada.gets("/conversations/{id}/messages", conversation)
                .body("items.text", equalTo(List.of("Second answer.", "First answer.", message)));
    }

    @Test
    void somebodyElsesTurnIsNotFound() {
        model.when(message, ScriptedModel.say("Hello."));
        String turn;
        try (var stream = ask()) {
            turn = turnId(stream.next());
            stream.rest();
        }
        var eve = new Person();
        eve.gets("/turns/{id}", turn).statusCode(404);
        eve.posts("/turns/{id}/stop", turn).statusCode(404);
        eve.posts("/turns/{id}/retry", turn).statusCode(404);
        eve.posts("/turns/{id}/undo", turn).statusCode(404);
        try (var stream = eve.streamFrom(null, "/turns/" + turn + "/events")) {
            assertEquals(404, stream.status());
        }
    }
}
