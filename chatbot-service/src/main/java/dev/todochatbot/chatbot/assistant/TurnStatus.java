package dev.todochatbot.chatbot.assistant;

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
