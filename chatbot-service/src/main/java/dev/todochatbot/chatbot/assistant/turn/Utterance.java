package dev.todochatbot.chatbot.assistant.turn;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.data.message.UserMessage;
import io.quarkus.runtime.annotations.RegisterForReflection;

/** A message of a stored transcript: our own shape, so that a new langchain4j reads what an old one has written. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@RegisterForReflection(registerFullHierarchy = true)
public record Utterance(String role, String text, List<Call> calls, Call answers, Boolean error) {
    public record Call(
            String id,
            String tool,
            @JsonInclude(JsonInclude.Include.NON_NULL) String arguments) {
        ToolExecutionRequest request() {
            return ToolExecutionRequest.builder()
                    .id(id)
                    .name(tool)
                    .arguments(arguments)
                    .build();
        }
    }

    public static Utterance of(ChatMessage message) {
        return switch (message) {
            case UserMessage user -> user(user.singleText());
            case AiMessage assistant -> new Utterance("assistant", assistant.text(), calls(assistant), null, null);
            case ToolExecutionResultMessage result ->
                new Utterance(
                        "tool",
                        result.text(),
                        null,
                        new Call(result.id(), result.toolName(), null),
                        Boolean.TRUE.equals(result.isError()) ? true : null);
            default -> throw new IllegalArgumentException("not part of a transcript: " + message.type());
        };
    }

    private static List<Call> calls(AiMessage message) {
        if (!message.hasToolExecutionRequests()) return null;
        return message.toolExecutionRequests().stream()
                .map(call -> new Call(call.id(), call.name(), call.arguments()))
                .toList();
    }

    public static Utterance user(String text) {
        return new Utterance("user", text, null, null, null);
    }

    public static Utterance assistant(String text) {
        return new Utterance("assistant", text, null, null, null);
    }

    public ChatMessage message() {
        return switch (role) {
            case "user" -> UserMessage.from(text);
            case "assistant" ->
                AiMessage.builder()
                        .text(text)
                        .toolExecutionRequests(
                                calls == null
                                        ? List.of()
                                        : calls.stream().map(Call::request).toList())
                        .build();
            case "tool" ->
                ToolExecutionResultMessage.builder()
                        .id(answers.id())
                        .toolName(answers.tool())
                        .text(text)
                        .isError(error)
                        .build();
            default -> throw new IllegalStateException(Map.of("role", role).toString());
        };
    }
}
