package dev.todochatbot.chatbot.todo;

/**
 * Characters that a person does not see and a model reads: direction overrides, zero-width spaces, tags. The joiners
 * U+200C and U+200D stay, because Persian, Urdu and emoji need them.
 *
 * @see <a href="https://www.unicode.org/reports/tr36/">Unicode Technical Report 36, section 2.10</a>
 */
public final class HiddenCharacters {
    private HiddenCharacters() {}

    public static String removedFrom(String text) {
        if (text.codePoints().noneMatch(HiddenCharacters::isHidden)) return text;
        return text.codePoints()
                .filter(character -> !isHidden(character))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isHidden(int character) {
        return switch (character) {
            case 0xAD, 0x61C, 0x180E, 0x200B, 0x200E, 0x200F, 0xFEFF -> true;
            default ->
                isBetween(0x202A, character, 0x202E)
                        || isBetween(0x2060, character, 0x206F)
                        || isBetween(0xFFF9, character, 0xFFFB)
                        || isBetween(0x1D173, character, 0x1D17A)
                        || isBetween(0xE0000, character, 0xE0FFF);
        };
    }

    private static boolean isBetween(int first, int character, int last) {
        return first <= character && character <= last;
    }
}
