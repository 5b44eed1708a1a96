package dev.todochatbot.chatbot.engine;

import dev.langchain4j.model.chat.StreamingChatModel;

/**
 * An engine that can take a turn.
 *
 * @param name {@value #BUILT_IN}, or the remote model's name
 */
public record Engine(String name, StreamingChatModel model, boolean remote) {
    public static final String BUILT_IN = "built-in";

    /**
     * Attribute of the built-in engine's messages: the places, counted from 0, of the calls whose tasks it has found by a
     * filter ("all", "overdue", "them" of a listing) and not by their names. A remote engine is not believed.
     */
    public static final String SWEPT = "swept";
}
