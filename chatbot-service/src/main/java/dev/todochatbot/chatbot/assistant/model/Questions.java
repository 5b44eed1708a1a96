package dev.todochatbot.chatbot.assistant.model;

import java.util.Locale;

import com.google.re2j.Pattern;

/** Whether the user asked something: then "was completed" is an answer, and no claim of the engine's ({@link Claims}). */
public final class Questions {
    private static final Pattern QUESTION = Pattern.compile(
            "^(?:what|which|when|who|how|did|do|does|is|are|was|were|has|have|show|list|tell)\\b.*|.*\\?$",
            Pattern.DOTALL);

    private Questions() {}

    public static boolean is(String message) {
        return QUESTION.matcher(words(message)).matches();
    }

    private static String words(String message) {
        return message.strip().toLowerCase(Locale.ROOT).replace('’', '\'');
    }
}
