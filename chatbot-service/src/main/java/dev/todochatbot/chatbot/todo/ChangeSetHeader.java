package dev.todochatbot.chatbot.todo;

import java.util.Map;
import java.util.UUID;

import dev.langchain4j.invocation.InvocationContext;
import dev.langchain4j.invocation.InvocationParameters;
import dev.langchain4j.mcp.client.McpCallContext;

/** The headers of a tool call: who acts, as whom, and which change set the call joins. */
final class ChangeSetHeader {
    private static final String NAME = "Change-Set";

    private ChangeSetHeader() {}

    static InvocationContext context(UUID changeSet) {
        return InvocationContext.builder()
                .invocationParameters(InvocationParameters.from(NAME, changeSet.toString()))
                .build();
    }

    /** The handshake and listing the tools have no context, and join no change set. */
    static Map<String, String> headers(User user, McpCallContext call) {
        var headers = RequestHeaders.current();
        headers.put("Authorization", "Bearer " + user.token());
        if (call != null && call.invocationContext() != null) {
            String changeSet = call.invocationContext().invocationParameters().get(NAME);
            headers.put("Actor", "assistant");
            headers.put(NAME, changeSet);
        }
        return headers;
    }
}
