package dev.todochatbot.chatbot.engine.builtin;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What the reading tools of todo-service give: a page, and where the next one begins. */
final class FakePage {
    private FakePage() {}

    static ObjectNode of(List<? extends JsonNode> all, JsonNode arguments, int size) {
        int from = arguments.path("cursor").asInt(0);
        int to = Math.min(all.size(), from + size);
        var page = JsonNodeFactory.instance.objectNode();
        page.put("total", all.size()).put("truncated", to < all.size());
        page.put("nextCursor", to < all.size() ? String.valueOf(to) : null);
        page.putArray("items").addAll(all.subList(from, to));
        return page;
    }
}
