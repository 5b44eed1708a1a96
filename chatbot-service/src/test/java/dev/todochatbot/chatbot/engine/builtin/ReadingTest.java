package dev.todochatbot.chatbot.engine.builtin;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.todochatbot.understanding.speech.Saying;
import dev.todochatbot.understanding.speech.Sayings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** How much work a message may be. */
class ReadingTest {

    private static final String TOO_MUCH = Sayings.of("en").say(Saying.TOO_MUCH);
    private static final long BUDGET = 12_000_000;
    private static final List<String> GROCERIES = List.of("""
            milk, eggs, wholegrain bread, butter, 2 lemons, olive oil, rice, pasta, tomato paste, cheddar, \
            greek yoghurt, bananas, apples, spinach, chicken breast, coffee beans, oat milk, sugar, flour, \
            baking powder, dish soap, toilet paper, bin bags, toothpaste, shampoo, batteries, light bulbs, \
            cat food, salt, black pepper, paprika, honey, peanut butter, jam, crackers, frozen peas, \
            ice cream, sparkling water, orange juice, red wine""".split(", "));

    private static ChatRequest request(String message, ChatMessage... after) {
        var now = SystemMessage.from("You look after tasks.\nNow: 2026-11-21T10:00 Europe/Berlin\n");
        return ChatRequest.builder()
                .messages(Stream.concat(Stream.of(now, UserMessage.from(message)), Stream.of(after))
                        .toList())
                .build();
    }

    @ParameterizedTest
    @ValueSource(strings = {"add %s", "put %s on my shopping list", "add %s to the shopping list", "%s"})
    void aShoppingListOfFortyThingsBecomesFortyTasks(String sentence) {
        var chat = new Chat(new FakeTodo().list("Shopping"));
        var list = String.join(", ", GROCERIES.subList(0, 39)) + " and " + GROCERIES.get(39);

        Chat.Turn turn = chat.say(sentence.formatted(list));

        assertEquals(
                GROCERIES.stream().map(thing -> "\"title\":\"" + thing + "\"").toList(),
                turn.calls().stream()
                        .map(call -> call.replaceFirst(".*(\"title\":\"[^\"]*\").*", "$1"))
                        .toList());
    }

    @Test
    void aLongListStillEndsWhereTheNextRequestBegins() {
        var chat = new Chat(new FakeTodo());

        var turn =
                chat.say("add " + String.join(", ", GROCERIES.subList(0, 12)) + " and remind me to call Ana tomorrow");

        assertEquals(13, turn.calls().size());
        assertTrue(turn.calls().getLast().contains("call Ana"), turn.calls().getLast());
    }

    static Stream<String> repeats() {
        var marks = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~…“”‘’«»–—•¿¡".chars().mapToObj(Character::toString);
        var unseen = Stream.of("\u0301", "e\u0301", "\u200d", "👩‍👩‍👧", "🛒", "🇩🇪", "\u0000", "\t", "\n", " ");
        var words = Stream.of(
                "a, ",
                "a ",
                "and ",
                "the ",
                "to ",
                "in ",
                "5 ",
                "1.",
                "a.b@",
                "\"a\" ",
                "'a ",
                "a's ",
                "((a ",
                "a) ",
                "please ",
                "monday ",
                "every ",
                "delete ",
                "delete a, ",
                "add a and ",
                "x. ",
                "is done ",
                "#a ",
                "not ",
                "12:30 ",
                "buy x, call y, ",
                "i ",
                "what ");
        return Stream.concat(
                marks.flatMap(mark -> Stream.of(mark, mark + " ", "a" + mark)), Stream.concat(unseen, words));
    }

    @ParameterizedTest
    @MethodSource("repeats")
    void twiceAsMuchIsAtMostTwoAndAHalfTimesTheWorkOrToldHonestly(String part) {
        int most = 4_000 / part.length();
        for (int n = most / 4; n <= most / 2; n *= 2) {
            var once = new Reading(BUDGET / 3, Chat.ENGLISH);
            var twice = new Reading(BUDGET / 3, Chat.ENGLISH);
            once.answer(request(part.repeat(n)));

            var answer = twice.answer(request(part.repeat(2 * n)));

            boolean usedUp = TOO_MUCH.equals(answer.text());
            assertTrue(
                    usedUp || twice.stepsTaken() <= 2.5 * once.stepsTaken() + 20_000,
                    n + " times «" + part + "»: " + once.stepsTaken() + ", twice that: " + twice.stepsTaken());
        }
    }

    @Test
    void whatIsTooMuchIsSaidAndChangesNothing() {
        var answer = new Reading(10_000, Chat.ENGLISH).answer(request("add " + String.join(", ", GROCERIES)));

        assertEquals(TOO_MUCH, answer.text());
        assertTrue(answer.toolExecutionRequests().isEmpty());
    }

    @Test
    void afterAChangeTheReceiptSpeaks() {
        var call = ToolExecutionRequest.builder()
                .id("1")
                .name("add_task")
                .arguments("{\"title\":\"milk\"}")
                .build();
        var result = ToolExecutionResultMessage.from("1", "add_task", "{\"action\":\"created\"}");

        assertEquals(
                "",
                new Reading(100, Chat.ENGLISH)
                        .answer(request("add milk", AiMessage.from(call), result))
                        .text());
    }

    @Test
    void aMessageIsReadByFewThreadsAndWhoCannotWaitIsTold() throws Exception {
        var readers = new Readers(1, 1);
        var busy = new CountDownLatch(1);
        var engine = new BuiltInEngine(readers, new FixedSettings(), Chat.ENGLISH);
        readers.take(() -> await(busy));
        var waits = ask(engine, "hello");

        assertEquals(
                Sayings.of("en").say(Saying.TOO_MANY_MESSAGES),
                ask(engine, "hello").get(5, TimeUnit.SECONDS).aiMessage().text());

        busy.countDown();
        assertTrue(!waits.get(5, TimeUnit.SECONDS).aiMessage().text().isBlank());
        readers.end();
    }

    @Test
    void whoeverStopsWaitingEndsTheReading() {
        var reading = new Reading(Long.MAX_VALUE, Chat.ENGLISH);
        reading.cancel();

        var answer = reading.answer(request("add a and ".repeat(400)));

        assertEquals(TOO_MUCH, answer.text());
        assertTrue(reading.stepsTaken() < 20_000, "" + reading.stepsTaken());
    }

    private record FixedSettings() implements BuiltInSettings {
        @Override
        public int threads() {
            return 1;
        }

        @Override
        public int waiting() {
            return 1;
        }

        @Override
        public long steps() {
            return BUDGET;
        }

        @Override
        public List<String> languages() {
            return List.of("en");
        }
    }

    private static CompletableFuture<ChatResponse> ask(BuiltInEngine engine, String message) {
        var response = new CompletableFuture<ChatResponse>();
        engine.chat(request(message), new StreamingChatResponseHandler() {
            @Override
            public void onCompleteResponse(ChatResponse complete) {
                response.complete(complete);
            }

            @Override
            public void onError(Throwable error) {
                response.completeExceptionally(error);
            }
        });
        return response;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
