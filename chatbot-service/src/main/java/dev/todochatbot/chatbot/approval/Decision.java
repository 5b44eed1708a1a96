package dev.todochatbot.chatbot.approval;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.todochatbot.chatbot.todo.tool.Receipt;
import dev.todochatbot.common.problem.Problem;

/**
 * What became of a pending action.
 *
 * @param receipts what took effect, also where not all of it did
 * @param problem why not all of it did; absent otherwise
 */
public record Decision(
        Outcome outcome,
        List<Receipt> receipts,
        @JsonInclude(JsonInclude.Include.NON_NULL) Problem problem) {
    public enum Outcome {
        @JsonProperty("done")
        DONE,
        @JsonProperty("declined")
        DECLINED,
        @JsonProperty("failed")
        FAILED
    }
}
