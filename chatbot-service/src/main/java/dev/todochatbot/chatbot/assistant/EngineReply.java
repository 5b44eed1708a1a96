package dev.todochatbot.chatbot.assistant;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.PartialResponse;
import dev.langchain4j.model.chat.response.PartialResponseContext;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.chat.response.StreamingHandle;

/** One answer of an engine, brought from its threads to the turn's own. */
final class EngineReply implements StreamingChatResponseHandler {
    private static final Duration PAUSE = Duration.ofMillis(60);

    private sealed interface Signal {}

    private record Words(String text) implements Signal {}

    private record Complete(ChatResponse response) implements Signal {}

    private record Failed(Throwable cause) implements Signal {}

    private final BlockingQueue<Signal> signals = new LinkedBlockingQueue<>();
    private volatile StreamingHandle handle;

    /**
     * Asks an engine and waits for its whole answer.
     *
     * @param silence how long it may say nothing
     * @param words takes the text as it comes
     * @param pause is called when the engine pauses, and may throw to end the turn
     * @throws EngineFailedException when the engine gives no whole answer
     */
    ChatResponse ask(
            StreamingChatModel model, ChatRequest request, Duration silence, Consumer<String> words, Runnable pause) {
        try {
            model.chat(request, this);
        } catch (RuntimeException e) {
            throw new EngineFailedException("the engine refused", e);
        }
        try {
            return collect(silence, words, pause);
        } finally {
            if (handle != null) handle.cancel();
        }
    }

    private ChatResponse collect(Duration silence, Consumer<String> words, Runnable pause) {
        for (long quiet = 0; quiet <= silence.toMillis(); ) {
            var signal = next();
            switch (signal) {
                case Words heard -> {
                    words.accept(heard.text);
                    quiet = 0;
                }
                case Complete complete -> {
                    return complete.response;
                }
                case Failed failed -> throw new EngineFailedException("the engine failed", failed.cause);
                case null -> {
                    quiet += PAUSE.toMillis();
                    pause.run();
                }
            }
        }
        throw new EngineFailedException("the engine fell silent", null);
    }

    private Signal next() {
        try {
            return signals.poll(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EngineFailedException("interrupted", e);
        }
    }

    @Override
    public void onPartialResponse(String text) {
        signals.add(new Words(text));
    }

    @Override
    public void onPartialResponse(PartialResponse part, PartialResponseContext context) {
        handle = context.streamingHandle();
        signals.add(new Words(part.text()));
    }

    @Override
    public void onCompleteResponse(ChatResponse response) {
        handle = null;
        signals.add(new Complete(response));
    }

    @Override
    public void onError(Throwable error) {
        handle = null;
        signals.add(new Failed(error));
    }
}
