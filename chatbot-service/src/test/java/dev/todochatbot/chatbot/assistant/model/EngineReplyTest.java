package dev.todochatbot.chatbot.assistant.model;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.PartialThinking;
import dev.langchain4j.model.chat.response.PartialThinkingContext;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.chat.response.StreamingHandle;
import dev.todochatbot.chatbot.assistant.run.TurnControl;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class EngineReplyTest {
    private final CountDownLatch cut = new CountDownLatch(1);
    private final StreamingHandle handle = new StreamingHandle() {
        @Override
        public void cancel() {
            cut.countDown();
        }

        @Override
        public boolean isCancelled() {
            return cut.getCount() == 0;
        }
    };

    /** Thinks without a pause until it is cut. */
    private final StreamingChatModel thinker = new StreamingChatModel() {
        @Override
        public void doChat(ChatRequest request, StreamingChatResponseHandler handler) {
            Thread.ofVirtual().start(() -> {
                while (!handle.isCancelled()) {
                    handler.onPartialThinking(new PartialThinking("hm "), new PartialThinkingContext(handle));
                    Thread.yield();
                }
            });
        }
    };

    private final ChatRequest request =
            ChatRequest.builder().messages(UserMessage.from("hello")).build();

    @Test
    void theDeadlineHoldsWhileAnEngineStreams() throws InterruptedException {
        var now = new AtomicReference<>(Instant.parse("2026-11-21T12:00:00Z"));
        var control = new TurnControl(((InstantSource) now::get).withZone(ZoneOffset.UTC), Duration.ofSeconds(90));
        var listener = new EngineReply.Listener() {
            private int parts;

            @Override
            public void words(String text) {}

            @Override
            public void made(int characters) {
                control.check();
                assertEquals(3, characters);
                if (++parts == 20) now.set(now.get().plusSeconds(91));
            }

            @Override
            public void pause() {}
        };

        var ending = assertThrows(
                TurnControl.Ending.class,
                () -> new EngineReply().ask(thinker, request, Duration.ofSeconds(30), listener));

        assertEquals(TurnControl.Reason.TIME, ending.reason);
        assertTrue(cut.await(20, TimeUnit.SECONDS), "the engine is cut");
    }
}
