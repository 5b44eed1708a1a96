package dev.todochatbot.chatbot.fake;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What endpoints ask of a conversation. */
public final class WellFormed {
    private WellFormed() {}

    /**
     * Each call of the last request for a message has one result, right after it.
     *
     * @return the results by the arguments of their calls
     */
    public static Map<String, String> assertWellFormed(String message) {
        var messages = FakeOpenAi.requestsFor(message).getLast().body().get("messages");
        var results = new HashMap<String, String>();
        var open = new HashMap<String, String>();
        for (JsonNode said : messages) {
            if (said.get("role").asText().equals("tool")) {
                var arguments = open.remove(said.get("tool_call_id").asText());
                assertTrue(arguments != null, "a result without its call");
                results.put(arguments, said.get("content").asText());
            } else assertEquals(Map.of(), open, "calls without a result");
            var ids = new HashSet<String>();
            for (var call : said.path("tool_calls")) {
                var id = call.get("id").asText();
                assertTrue(ids.add(id), "an id of its own");
                var arguments = call.at("/function/arguments").asText();
                assertTrue(arguments.startsWith("{"));
                open.put(id, arguments);
            }
        }
        assertEquals(Map.of(), open, "calls without a result");
        return results;
    }
}
