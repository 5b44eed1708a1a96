package dev.todochatbot.chatbot.engine.builtin;

import jakarta.enterprise.context.ApplicationScoped;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.PartialThinking;
import dev.langchain4j.model.chat.response.PartialThinkingContext;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.output.FinishReason;
import dev.todochatbot.chatbot.engine.BuiltIn;
import dev.todochatbot.understanding.reading.Understanding;
import dev.todochatbot.understanding.speech.Saying;

/**
 * The engine that needs no key and no network: it understands everyday language by templates that are weighed (module
 * {@code understanding}), and works through the same tool calls as a model does. It keeps nothing between calls; pronouns and
 * "the third one" are understood from the conversation in the request.
 */
@BuiltIn
@ApplicationScoped
public class BuiltInEngine implements StreamingChatModel {
    private final Readers readers;
    private final BuiltInSettings settings;
    private final Understanding understanding;

    BuiltInEngine(Readers readers, BuiltInSettings settings, Understanding understanding) {
        this.readers = readers;
        this.settings = settings;
        this.understanding = understanding;
    }

    @Override
    public void doChat(ChatRequest request, StreamingChatResponseHandler handler) {
        var reading = new Reading(settings.steps(), understanding);
        handler.onPartialThinking(new PartialThinking("…"), new PartialThinkingContext(reading));
        boolean taken = readers.take(() -> {
            try {
                if (!reading.isCancelled()) say(reading.answer(request), handler);
            } catch (RuntimeException e) {
                handler.onError(e);
            }
        });
        if (!taken) say(Reading.excuse(Saying.TOO_MANY_MESSAGES, request.messages()), handler);
    }

    private static void say(AiMessage answer, StreamingChatResponseHandler handler) {
        if (answer.text() != null && !answer.text().isEmpty()) {
            handler.onPartialResponse(answer.text());
        }
        handler.onCompleteResponse(ChatResponse.builder()
                .aiMessage(answer)
                .finishReason(answer.hasToolExecutionRequests() ? FinishReason.TOOL_EXECUTION : FinishReason.STOP)
                .build());
    }
}
