package dev.todochatbot.chatbot.assistant.model;

import java.util.Locale;

import com.google.re2j.Pattern;

/** What kind of thing the user said, as far as the loop itself must know. */
public final class Questions {
    private static final Pattern QUESTION = Pattern.compile(
            "^(?:what|which|when|who|how|did|do|does|is|are|was|were|has|have|show|list|tell)\\b.*|.*\\?$",
            Pattern.DOTALL);
    private static final Pattern DECISION =
            Pattern.compile("(?:oh |well )?(?:yes|yep|yeah|yup|y|sure|ok|okay|approved?|"
                    + "confirm(?:ed)?|go ahead|do it|please do|go for it|yes please|yes,? do it|yes,? go ahead|i approve|"
                    + "no|nope|n|no thanks|decline|don't|do not|never mind|nevermind)(?: please)?[.!]*");

    private Questions() {}

    public static boolean is(String message) {
        return QUESTION.matcher(words(message)).matches();
    }

    /** A bare yes or no, which would be an answer to an approval if typing could give one. */
    public static boolean isDecision(String message) {
        return DECISION.matcher(words(message)).matches();
    }

    private static String words(String message) {
        return message.strip().toLowerCase(Locale.ROOT).replace('’', '\'');
    }
}
