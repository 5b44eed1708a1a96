package dev.todochatbot.chatbot.engine;

import java.util.List;

import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;

/**
 * Shows a remote model what tools gave as fenced data, so that the text of a task does not read like an instruction. The
 * fence cannot be closed from inside: JSON has its angle brackets escaped.
 */
class FencedModel implements StreamingChatModel {
    private final StreamingChatModel model;

    FencedModel(StreamingChatModel model) {
        this.model = model;
    }

    @Override
    public void chat(ChatRequest request, StreamingChatResponseHandler handler) {
        List<ChatMessage> fenced = request.messages().stream()
                .map(message -> message instanceof ToolExecutionResultMessage result ? fenced(result) : message)
                .toList();
        model.chat(request.toBuilder().messages(fenced).build(), handler);
    }

    private static ChatMessage fenced(ToolExecutionResultMessage result) {
        var data = result.text().replace("<", "\\u003c").replace(">", "\\u003e");
        return ToolExecutionResultMessage.from(result.id(), result.toolName(), "<data>\n" + data + "\n</data>");
    }
}
