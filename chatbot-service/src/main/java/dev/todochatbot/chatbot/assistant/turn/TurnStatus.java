package dev.todochatbot.chatbot.assistant.turn;

import com.fasterxml.jackson.annotation.JsonProperty;

public enum TurnStatus {
    @JsonProperty("running")
    RUNNING,
    @JsonProperty("done")
    DONE,
    @JsonProperty("stopped")
    STOPPED,
    @JsonProperty("failed")
    FAILED
}
