package dev.todochatbot.chatbot.engine.builtin;

import java.util.List;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much the built-in engine may do at once. */
@ConfigMapping(prefix = "todochatbot.built-in-engine")
interface BuiltInSettings {
    /** How many messages are read at the same time, each by a thread of its own. */
    @WithDefault("2")
    int threads();

    /** How many wait for that; what comes then is told to come again. */
    @WithDefault("100")
    int waiting();

    /** How many steps the reading of one message may take, see {@code budget.Steps}: about 300 ms. */
    @WithDefault("12000000")
    long steps();

    /** Codes of the languages that it understands; where a message may be of several, the first. */
    @WithDefault("en,de,es,ur,ur-Latn")
    List<String> languages();
}
