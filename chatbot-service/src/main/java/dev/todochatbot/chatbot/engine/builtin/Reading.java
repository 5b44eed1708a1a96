package dev.todochatbot.chatbot.engine.builtin;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.StreamingHandle;
import dev.todochatbot.chatbot.engine.Engine;
import dev.todochatbot.chatbot.engine.builtin.budget.Steps;
import dev.todochatbot.chatbot.engine.builtin.plan.Planner;
import dev.todochatbot.chatbot.engine.builtin.recall.Transcript;
import dev.todochatbot.understanding.reading.Understanding;
import dev.todochatbot.understanding.speech.Saying;
import dev.todochatbot.understanding.speech.Sayings;

/** The reading of one request, with a budget; whoever no longer waits for it can end it. */
final class Reading implements StreamingHandle {
    private static final Set<String> LOOKUPS = Set.of("list_tasks", "get_activity");

    private final Steps steps;
    private final Understanding understanding;
    private volatile boolean cancelled;

    /**
     * @param most how many steps it may take
     * @param understanding what reads messages
     */
    Reading(long most, Understanding understanding) {
        this.steps = new Steps(most);
        this.understanding = understanding;
    }

    @Override
    public void cancel() {
        cancelled = true;
        steps.stop();
    }

    @Override
    public boolean isCancelled() {
        return cancelled;
    }

    long stepsTaken() {
        return steps.taken();
    }

    /** The next message of the turn: tool calls, or the reply that ends it; an honest one where the budget is used up. */
    AiMessage answer(ChatRequest request) {
        try {
            return steps.count(() -> planned(request.messages()));
        } catch (Steps.UsedUp e) {
            // After a change its receipt speaks
            return hasChanged(request.messages()) ? AiMessage.from("") : excuse(Saying.TOO_MUCH, request.messages());
        }
    }

    /** Said in the user's language where the message was not read. */
    static AiMessage excuse(Saying why, List<ChatMessage> messages) {
        var where = Transcript.of(
                messages.stream().filter(SystemMessage.class::isInstance).toList());
        return AiMessage.from(Sayings.of(where.speaker().locale()).say(why));
    }

    private AiMessage planned(List<ChatMessage> messages) {
        Planner.Next next = Planner.next(messages, understanding);
        if (next.calls().isEmpty()) {
            return AiMessage.from(next.text());
        }
        // Ids only have to differ within the turn, and to be the same when the same request is asked again
        List<ToolExecutionRequest> calls = IntStream.range(0, next.calls().size())
                .mapToObj(i -> ToolExecutionRequest.builder()
                        .id("call-" + messages.size() + "-" + i)
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

    private static boolean hasChanged(List<ChatMessage> messages) {
        for (ChatMessage message : messages.reversed()) {
            if (message instanceof UserMessage) {
                return false;
            }
            if (message instanceof ToolExecutionResultMessage result && !LOOKUPS.contains(result.toolName())) {
                return true;
            }
        }
        return false;
    }
}
