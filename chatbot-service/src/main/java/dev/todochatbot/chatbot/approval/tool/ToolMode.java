package dev.todochatbot.chatbot.approval.tool;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a user lets the assistant do with a tool. */
public enum ToolMode {
    @JsonProperty("always")
    ALWAYS,
    @JsonProperty("ask")
    ASK,
    @JsonProperty("never")
    NEVER;

    /** Deletes and bulk changes wait also where a tool may always run. */
    static ToolMode ofNew(ToolKind kind) {
        return kind == ToolKind.DELETE ? ASK : ALWAYS;
    }
}
