package dev.todochatbot.chatbot.engine.builtin;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.output.FinishReason;
import dev.todochatbot.chatbot.engine.BuiltIn;
import dev.todochatbot.chatbot.engine.Engine;
import dev.todochatbot.chatbot.engine.builtin.plan.Planner;

/**
 * The engine that needs no key and no network: it understands everyday English by a grammar, and works through the same tool
 * calls as a model does. It keeps nothing between calls; pronouns and "the third one" are understood from the conversation
 * in the request.
 */
@BuiltIn
@ApplicationScoped
public class BuiltInEngine implements StreamingChatModel {

    @Override
    public void doChat(ChatRequest request, StreamingChatResponseHandler handler) {
        AiMessage answer = answer(request);
        if (answer.text() != null) {
            handler.onPartialResponse(answer.text());
        }
        handler.onCompleteResponse(ChatResponse.builder()
                .aiMessage(answer)
                .finishReason(answer.hasToolExecutionRequests() ? FinishReason.TOOL_EXECUTION : FinishReason.STOP)
                .build());
    }

    /** The next message of the turn: tool calls, or the reply that ends it. */
    public AiMessage answer(ChatRequest request) {
        Planner.Next next = Planner.next(request.messages());
        if (next.calls().isEmpty()) {
            return AiMessage.from(next.text());
        }
        // Ids only have to differ within the turn, and to be the same when the same request is asked again
        List<ToolExecutionRequest> calls = IntStream.range(0, next.calls().size())
                .mapToObj(i -> ToolExecutionRequest.builder()
                        .id("call-" + request.messages().size() + "-" + i)
                        .name(next.calls().get(i).tool())
                        .arguments(next.calls().get(i).arguments())
                        .build())
                .toList();
        List<Integer> swept = IntStream.range(0, calls.size())
                .filter(i -> next.calls().get(i).swept())
                .boxed()
                .toList();
        return AiMessage.builder()
                .text(next.text().isBlank() ? null : next.text())
                .toolExecutionRequests(calls)
                .attributes(Map.of(Engine.SWEPT, swept))
                .build();
    }
}
