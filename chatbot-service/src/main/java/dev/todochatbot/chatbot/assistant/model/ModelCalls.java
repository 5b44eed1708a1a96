package dev.todochatbot.chatbot.assistant.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.ToolExecutionResultMessage;

/** Keeps what a model reads well formed: endpoints refuse a conversation in which a call and its result do not match. */
public final class ModelCalls {
    private static final String NONE =
            "{\"code\":\"not_run\",\"detail\":\"The turn ended before this call was made.\"}";

    private static final int LONGEST = 100;

    private ModelCalls() {}

    /** Each call with a name, and with an id of its own. */
    public static List<ToolExecutionRequest> identified(List<ToolExecutionRequest> calls) {
        var ids = new HashSet<String>();
        return calls.stream()
                .map(call -> {
                    var id = call.id() == null || call.id().isBlank() || !ids.add(call.id()) ? fresh() : call.id();
                    var said = call.name() == null ? "" : Arguments.storable(call.name());
                    var name = said.isBlank() ? "unknown" : said;
                    return call.toBuilder()
                            .id(shortened(id))
                            .name(shortened(name))
                            .build();
                })
                .toList();
    }

    private static String shortened(String word) {
        var text = Arguments.storable(word);
        return text.substring(0, Math.min(LONGEST, text.length()));
    }

    private static String fresh() {
        return "call_" + UUID.randomUUID();
    }

    /** The calls as the model reads them again: what is no JSON object would be refused by some endpoints. */
    public static AiMessage readable(AiMessage message, Predicate<String> isObject) {
        if (!message.hasToolExecutionRequests()) return message;
        var calls = message.toolExecutionRequests().stream()
                .map(call -> isObject.test(call.arguments())
                        ? call
                        : call.toBuilder().arguments("{}").build())
                .toList();
        return message.toBuilder().toolExecutionRequests(calls).build();
    }

    /** The same messages, in which each call has one result and each result a call: a turn may have been stopped inside. */
    static List<ChatMessage> answered(List<ChatMessage> messages) {
        var complete = new ArrayList<ChatMessage>();
        var open = new LinkedHashMap<String, ToolExecutionRequest>();
        for (var message : messages) {
            if (message instanceof ToolExecutionResultMessage result) {
                if (open.remove(result.id()) != null) complete.add(result);
                continue;
            }
            answerAll(open, complete);
            complete.add(message);
            if (message instanceof AiMessage said)
                said.toolExecutionRequests().forEach(call -> open.put(call.id(), call));
        }
        answerAll(open, complete);
        return complete;
    }

    private static void answerAll(LinkedHashMap<String, ToolExecutionRequest> open, List<ChatMessage> messages) {
        for (var call : open.values())
            messages.add(ToolExecutionResultMessage.builder()
                    .id(call.id())
                    .toolName(call.name())
                    .text(NONE)
                    .isError(true)
                    .build());
        open.clear();
    }
}
