package dev.todochatbot.chatbot.engine.builtin.plan;

import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

/** A tool call that was made, and what came back. */
record ToolUse(String tool, JsonNode arguments, JsonNode result, boolean failed) {

    boolean isPending() {
        return "pending".equals(result.path("outcome").asText());
    }

    boolean isChange() {
        return !isLookup();
    }

    boolean isLookup() {
        return tool.equals("list_tasks") || tool.equals("get_activity");
    }

    boolean answers(Call call) {
        return tool.equals(call.tool()) && arguments.equals(Json.tree(call.arguments()));
    }

    /** Why it failed, in the words of the tool. */
    String problem() {
        return result.path("detail").asText(result.path("title").asText("it did not work"));
    }

    /** Whether the tool complained about this argument. */
    boolean refuses(String field) {
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
    record Call(String tool, Map<String, Object> arguments, boolean swept) {
        Call(String tool, Map<String, Object> arguments) {
            this(tool, arguments, false);
        }

        Call sweptIf(boolean byFilter) {
            return byFilter ? new Call(tool, arguments, true) : this;
        }
    }
}
