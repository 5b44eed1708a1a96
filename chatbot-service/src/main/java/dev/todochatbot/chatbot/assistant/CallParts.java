package dev.todochatbot.chatbot.assistant;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.PartialToolCall;
import dev.todochatbot.chatbot.engine.ToolCallWire;

/**
 * The tool calls of one answer, put together from the parts in which they came. Some endpoints give all parallel calls the
 * index 0, or repeat id and name with every part, and langchain4j then makes one call of several, or a name of two names:
 * here a new call begins with a new index, id or name, and with a new object.
 */
final class CallParts {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final int LONGEST = 20_000;

    private final List<Parts> calls = new ArrayList<>();

    private record Parts(int index, String id, String name, StringBuilder arguments) {
        /** A part without id or name is of the call before; only a later call with the same index begins anew. */
        boolean goesOn(PartialToolCall part, String more) {
            return same(id, part.id())
                    && same(name, part.name())
                    && !(more.stripLeading().startsWith("{") && isComplete());
        }

        private static boolean same(String own, String other) {
            return other == null || other.equals(own);
        }

        private boolean isComplete() {
            if (arguments.length() > LONGEST) return false;
            try {
                return JSON.readTree(arguments.toString()).isObject();
            } catch (JsonProcessingException e) {
                return false;
            }
        }
    }

    synchronized void add(PartialToolCall part) {
        if (part.partialArguments() == null) return;
        var more = part.partialArguments().replace(ToolCallWire.NONE, "");
        var call = lastWith(part.index());
        if (call == null || !call.goesOn(part, more)) {
            call = new Parts(part.index(), part.id(), part.name(), new StringBuilder());
            calls.add(call);
        }
        call.arguments.append(more);
    }

    private Parts lastWith(int index) {
        return calls.reversed().stream()
                .filter(call -> call.index == index)
                .findFirst()
                .orElse(null);
    }

    /** The response with its calls as they came; as it is where none came in parts. */
    synchronized ChatResponse in(ChatResponse response) {
        if (calls.isEmpty()) return response;
        var all = new ArrayList<ToolExecutionRequest>();
        for (var call : calls)
            all.add(ToolExecutionRequest.builder()
                    .id(call.id)
                    .name(call.name)
                    .arguments(call.arguments.toString())
                    .build());
        var whole = response.aiMessage().toBuilder().toolExecutionRequests(all).build();
        return response.toBuilder().aiMessage(whole).build();
    }
}
