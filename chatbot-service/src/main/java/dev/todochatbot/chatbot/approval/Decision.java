package dev.todochatbot.chatbot.approval;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.todochatbot.chatbot.todo.Receipt;

/** What became of a pending action. Where some of its calls failed, the receipts say which took effect. */
public record Decision(Outcome outcome, List<Receipt> receipts) {
    public enum Outcome {
        @JsonProperty("done")
        DONE,
        @JsonProperty("declined")
        DECLINED,
        @JsonProperty("failed")
        FAILED
    }
}
