package dev.todochatbot.chatbot.fake;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.todochatbot.chatbot.engine.BuiltIn;
import dev.todochatbot.chatbot.engine.Engine;

/** An engine that says what a test has written for a message, one step after each round of tool results. */
@Alternative
@Priority(1)
@ApplicationScoped
@BuiltIn
public class ScriptedModel implements StreamingChatModel {
    private final Map<String, List<Function<List<ChatMessage>, AiMessage>>> scripts = new ConcurrentHashMap<>();

    /** @param steps what to answer, given the messages of the request */
    @SafeVarargs
    public final void when(String message, Function<List<ChatMessage>, AiMessage>... steps) {
        scripts.put(message, List.of(steps));
    }

    public static Function<List<ChatMessage>, AiMessage> say(String text) {
        return _ -> AiMessage.from(text);
    }

    /** @param toolsAndArguments tool, arguments as JSON, tool, arguments, … */
    public static Function<List<ChatMessage>, AiMessage> call(String... toolsAndArguments) {
        return _ -> AiMessage.from(calls(toolsAndArguments));
    }

    /** The same calls, of tasks that were found by a filter. */
    public static Function<List<ChatMessage>, AiMessage> sweep(String... toolsAndArguments) {
        var calls = calls(toolsAndArguments);
        var places = java.util.stream.IntStream.range(0, calls.size()).boxed().toList();
        return _ -> AiMessage.builder()
                .toolExecutionRequests(calls)
                .attributes(Map.of(Engine.SWEPT, places))
                .build();
    }

    public static Function<List<ChatMessage>, AiMessage> sayAndCall(String text, String... toolsAndArguments) {
        return _ -> AiMessage.from(text, calls(toolsAndArguments));
    }

    private static List<ToolExecutionRequest> calls(String... toolsAndArguments) {
        return java.util.stream.IntStream.range(0, toolsAndArguments.length / 2)
                .mapToObj(i -> ToolExecutionRequest.builder()
                        .id(UUID.randomUUID().toString())
                        .name(toolsAndArguments[2 * i])
                        .arguments(toolsAndArguments[2 * i + 1])
                        .build())
                .toList();
    }

    /** Says nothing until the gate opens. */
    public static Function<List<ChatMessage>, AiMessage> pause(CountDownLatch gate, String text) {
        return _ -> {
            try {
                if (!gate.await(20, TimeUnit.SECONDS)) throw new IllegalStateException("the gate stayed closed");
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return AiMessage.from(text);
        };
    }

    /** Waits until the gate opens. */
    public static Function<List<ChatMessage>, AiMessage> after(
            CountDownLatch gate, Function<List<ChatMessage>, AiMessage> step) {
        var pause = pause(gate, "open");
        return messages -> {
            pause.apply(messages);
            return step.apply(messages);
        };
    }

    /** In a thread of its own, as a remote engine answers. */
    @Override
    public void doChat(ChatRequest request, StreamingChatResponseHandler handler) {
        Thread.ofVirtual().start(() -> {
            try {
                answer(request, handler);
            } catch (RuntimeException e) {
                handler.onError(e);
            }
        });
    }

    private void answer(ChatRequest request, StreamingChatResponseHandler handler) {
        var messages = request.messages();
        int asked = lastIndexOfUser(messages);
        var text = ((UserMessage) messages.get(asked)).singleText();
        int step = (int) messages.subList(asked, messages.size()).stream()
                .filter(AiMessage.class::isInstance)
                .count();
        var script = scripts.getOrDefault(text, List.of(say("I have no lines for that.")));
        var answer = script.get(Math.min(step, script.size() - 1)).apply(messages);
        if (answer.text() != null) for (var word : answer.text().split("(?<= )")) handler.onPartialResponse(word);
        handler.onCompleteResponse(ChatResponse.builder().aiMessage(answer).build());
    }

    private static int lastIndexOfUser(List<ChatMessage> messages) {
        for (int i = messages.size() - 1; i >= 0; i--) if (messages.get(i) instanceof UserMessage) return i;
        throw new IllegalStateException("nobody said anything");
    }
}
