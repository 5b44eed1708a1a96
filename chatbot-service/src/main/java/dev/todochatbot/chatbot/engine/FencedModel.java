package dev.todochatbot.chatbot.engine;

import java.util.List;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.PartialThinking;
import dev.langchain4j.model.chat.response.PartialThinkingContext;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.todochatbot.chatbot.engine.wire.Line;

/** Shows a remote model what tools gave, and what earlier answers repeat of it, as fenced data. */
class FencedModel implements StreamingChatModel {
    private final StreamingChatModel model;

    FencedModel(StreamingChatModel model) {
        this.model = model;
    }

    @Override
    public void chat(ChatRequest request, StreamingChatResponseHandler handler) {
        var fence = new Fence(request.messages().stream()
                .filter(ToolExecutionResultMessage.class::isInstance)
                .map(message -> ((ToolExecutionResultMessage) message).text())
                .toList());
        List<ChatMessage> fenced = request.messages().stream()
                .map(message -> fenced(message, fence))
                .toList();
        var line = new Line();
        // It can be hung up on before it has said anything
        handler.onPartialThinking(new PartialThinking("…"), new PartialThinkingContext(line));
        line.dial(() -> model.chat(request.toBuilder().messages(fenced).build(), handler));
    }

    private static ChatMessage fenced(ChatMessage message, Fence fence) {
        return switch (message) {
            case ToolExecutionResultMessage result ->
                ToolExecutionResultMessage.from(
                        result.id(), result.toolName(), Fence.around("\n" + result.text() + "\n"));
            case AiMessage said when said.text() != null -> said.withText(fence.in(said.text()));
            default -> message;
        };
    }
}
