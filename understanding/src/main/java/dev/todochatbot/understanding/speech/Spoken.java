package dev.todochatbot.understanding.speech;

import java.util.List;
import java.util.Locale;

/** What is said in the words of a language's {@code says.yaml}: by the built-in engine, or by the service around every engine. */
public sealed interface Spoken permits Saying, Notice {

    /** Chooses among plural forms. */
    String COUNT = "count";

    String name();

    List<String> placeholders();

    /** Its name in {@code says.yaml}: {@code no-such-task}. */
    default String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
