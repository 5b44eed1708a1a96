package dev.todochatbot.chatbot.assistant.model;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.PartialResponse;
import dev.langchain4j.model.chat.response.PartialResponseContext;
import dev.langchain4j.model.chat.response.PartialThinking;
import dev.langchain4j.model.chat.response.PartialThinkingContext;
import dev.langchain4j.model.chat.response.PartialToolCall;
import dev.langchain4j.model.chat.response.PartialToolCallContext;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.chat.response.StreamingHandle;
import dev.todochatbot.chatbot.engine.wire.ToolCallWire;

/** One answer of an engine, brought from its threads to the turn's own. */
public final class EngineReply implements StreamingChatResponseHandler {
    private static final Duration PAUSE = Duration.ofMillis(60);

    /** Hears the answer as it comes, in the turn's thread; each method may throw to cut the engine short. */
    public interface Listener {
        /** Text for the user. */
        void words(String text);

        /** So many more characters of anything: text, arguments of calls, thoughts. Called before {@link #words}. */
        void made(int characters);

        /** The engine says nothing for a moment. */
        void pause();
    }

    private sealed interface Signal {}

    /** @param text for the user; {@code null} where it is none of that */
    private record Part(String text, int characters) implements Signal {}

    private record Complete(ChatResponse response) implements Signal {}

    private record Failed(Throwable cause) implements Signal {}

    private final CallParts calls = new CallParts();
    private final BlockingQueue<Signal> signals = new LinkedBlockingQueue<>();
    private volatile StreamingHandle handle;
    private volatile boolean over;

    /**
     * Asks an engine and waits for its whole answer.
     *
     * @param silence how long it may say nothing
     * @throws EngineFailedException when the engine gives no whole answer
     */
    public ChatResponse ask(StreamingChatModel model, ChatRequest request, Duration silence, Listener listener) {
        try {
            model.chat(request, this);
        } catch (RuntimeException e) {
            throw new EngineFailedException("the engine refused", e);
        }
        try {
            return collect(silence, listener);
        } finally {
            over = true;
            if (handle != null) handle.cancel();
        }
    }

    private ChatResponse collect(Duration silence, Listener listener) {
        for (long heardAt = System.nanoTime(); System.nanoTime() - heardAt <= silence.toNanos(); ) {
            var signal = next();
            switch (signal) {
                case Part part -> {
                    listener.made(part.characters);
                    if (part.text != null) listener.words(part.text);
                    heardAt = System.nanoTime();
                }
                case Complete complete -> {
                    return complete.response;
                }
                case Failed failed -> throw new EngineFailedException("the engine failed", failed.cause);
                case null -> listener.pause();
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

    /**
     * Thrown into the engine's thread when nobody listens any more. An {@link Error}, because langchain4j reports
     * exceptions back to the listener and goes on, and the handle of Quarkus' OpenAI client does nothing: this is what
     * reaches the subscription, which then closes the connection.
     */
    private static final class Cut extends Error {
        private Cut() {
            super("nobody listens any more", null, false, false);
        }
    }

    /** @param by what some engines are cut with, also when their first part comes after all is over */
    private void heard(Part part, StreamingHandle by) {
        // The first is the engine's own; the client's later ones do nothing
        if (handle == null) handle = by;
        if (over) {
            by.cancel();
            throw new Cut();
        }
        signals.add(part);
    }

    @Override
    public void onPartialResponse(String text) {
        signals.add(new Part(text, text.length()));
    }

    @Override
    public void onPartialResponse(PartialResponse part, PartialResponseContext context) {
        heard(new Part(part.text(), part.text().length()), context.streamingHandle());
    }

    @Override
    public void onPartialThinking(PartialThinking part, PartialThinkingContext context) {
        heard(new Part(null, part.text().length()), context.streamingHandle());
    }

    @Override
    public void onPartialToolCall(PartialToolCall part, PartialToolCallContext context) {
        if (ToolCallWire.isBroken(part)) onError(new IllegalStateException("an event of the stream cannot be read"));
        else heard(new Part(null, calls.add(part)), context.streamingHandle());
    }

    @Override
    public void onCompleteResponse(ChatResponse response) {
        handle = null;
        signals.add(new Complete(calls.in(response)));
    }

    @Override
    public void onError(Throwable error) {
        handle = null;
        signals.add(new Failed(error));
    }
}
