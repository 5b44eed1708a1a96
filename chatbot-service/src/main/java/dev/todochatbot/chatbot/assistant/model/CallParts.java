package dev.todochatbot.chatbot.assistant.model;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.PartialToolCall;
import dev.todochatbot.chatbot.engine.wire.ToolCallWire;

/**
 * The tool calls of one answer, put together from the parts in which they came, also where those of several alternate. Some
 * endpoints give all parallel calls the index 0, or repeat id and name with every part: here a new call begins with a new
 * index, id or name, and with a new object.
 */
final class CallParts {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final int LONGEST = 20_000;

    private final List<Parts> calls = new ArrayList<>();

    private static final class Parts {
        private final int index;
        private final String id;
        private final StringBuilder arguments = new StringBuilder();
        private String name;

        private Parts(ToolCallWire.Part first) {
            index = first.index();
            id = first.id();
            name = first.name();
        }

        /** A part without id or name is of the call before; only a later call with the same index begins anew. */
        boolean goesOn(ToolCallWire.Part part) {
            return (part.id() == null || part.id().equals(id))
                    && (part.name() == null || name == null || part.name().equals(name))
                    && !(part.arguments().stripLeading().startsWith("{") && isComplete());
        }

        void add(ToolCallWire.Part part) {
            if (name == null) name = part.name();
            arguments.append(part.arguments());
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

    /** @return how many characters of arguments came */
    synchronized int add(PartialToolCall heard) {
        var part = ToolCallWire.Part.of(heard);
        if (part.id() == null && part.name() == null && part.arguments().isEmpty()) return 0;
        var call = lastWith(part.index());
        if (call == null || !call.goesOn(part)) {
            call = new Parts(part);
            calls.add(call);
        }
        call.add(part);
        return part.arguments().length();
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
