package dev.todochatbot.chatbot.engine;

import dev.langchain4j.model.chat.StreamingChatModel;

/**
 * An engine that can take a turn.
 *
 * @param name {@value #BUILT_IN}, or the remote model's name
 */
public record Engine(String name, StreamingChatModel model, boolean remote) {
    public static final String BUILT_IN = "built-in";
}
