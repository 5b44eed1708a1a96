package dev.todochatbot.chatbot.engine.builtin.recall;

import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

/** A tool call that was made, and what came back. */
public record ToolUse(String tool, JsonNode arguments, JsonNode result, boolean failed) {

    public boolean isPending() {
        return "pending".equals(result.path("outcome").asText());
    }

    public boolean isChange() {
        return !isLookup();
    }

    /** Whether it only asked what is meant. */
    public boolean isOffer() {
        return tool.startsWith("offer_");
    }

    public boolean isLookup() {
        return tool.equals("list_tasks") || tool.equals("get_activity");
    }

    public boolean answers(Call call) {
        return tool.equals(call.tool()) && arguments.equals(Json.tree(call.arguments()));
    }

    /** Why it failed, in the words of the tool. */
    public String problem() {
        return result.path("detail").asText(result.path("title").asText("it did not work"));
    }

    /** Whether the tool complained about this argument. */
    public boolean refuses(String field) {
        for (JsonNode error : result.path("errors")) {
            if (error.path("field").asText().startsWith(field)) {
                return true;
            }
        }
        return false;
    }

    /**
     * A tool call to make.
     *
     * @param swept whether its task was found by a filter ("all", "overdue") and not by its name
     */
    public record Call(String tool, Map<String, Object> arguments, boolean swept) {
        public Call(String tool, Map<String, Object> arguments) {
            this(tool, arguments, false);
        }

        public Call sweptIf(boolean byFilter) {
            return byFilter ? new Call(tool, arguments, true) : this;
        }
    }
}
