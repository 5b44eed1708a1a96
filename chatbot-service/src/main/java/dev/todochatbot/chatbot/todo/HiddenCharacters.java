package dev.todochatbot.chatbot.todo;

import java.util.regex.Pattern;

/**
 * Characters that a person does not see and a model reads: direction overrides, zero-width spaces, tags. The joiners
 * U+200C and U+200D stay, because Persian, Urdu and emoji need them.
 *
 * @see <a href="https://www.unicode.org/reports/tr36/">Unicode Technical Report 36, section 2.10</a>
 */
final class HiddenCharacters {
    private static final Pattern HIDDEN = Pattern.compile(
            "[\\u00AD\\u061C\\u180E\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2060-\\u206F\\uFEFF\\uFFF9-\\uFFFB"
                    + "\\x{1D173}-\\x{1D17A}\\x{E0000}-\\x{E0FFF}]");

    private HiddenCharacters() {}

    static String removedFrom(String text) {
        return HIDDEN.matcher(text).replaceAll("");
    }
}
