package dev.todochatbot.chatbot.assistant;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.PartialToolCall;

/**
 * The tool calls of one answer, put together from the parts in which they came. Some endpoints give all parallel calls the
 * index 0, and langchain4j then makes one call of them: here a new one begins with a new id or name, and with a new object.
 */
final class CallParts {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final int LONGEST = 20_000;

    private final List<Parts> calls = new ArrayList<>();

    private record Parts(int index, String id, String name, StringBuilder arguments) {
        boolean goesOn(PartialToolCall part) {
            return index == part.index()
                    && Objects.equals(id, part.id())
                    && Objects.equals(name, part.name())
                    && !(part.partialArguments().stripLeading().startsWith("{") && isComplete());
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
        if (calls.isEmpty() || !calls.getLast().goesOn(part))
            calls.add(new Parts(part.index(), part.id(), part.name(), new StringBuilder()));
        calls.getLast().arguments.append(part.partialArguments());
    }

    /** The response with its calls as they came, where langchain4j has put fewer together. */
    synchronized ChatResponse in(ChatResponse response) {
        var message = response.aiMessage();
        if (calls.size() <= message.toolExecutionRequests().size()) return response;
        var all = new ArrayList<ToolExecutionRequest>();
        for (var call : calls)
            all.add(ToolExecutionRequest.builder()
                    .id(call.id)
                    .name(call.name)
                    .arguments(call.arguments.toString())
                    .build());
        var whole = message.toBuilder().toolExecutionRequests(all).build();
        return response.toBuilder().aiMessage(whole).build();
    }
}
