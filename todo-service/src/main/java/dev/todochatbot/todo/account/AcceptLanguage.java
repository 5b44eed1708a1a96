package dev.todochatbot.todo.account;

import java.util.Locale.LanguageRange;
import java.util.Optional;

/** The header by which a browser says what its user reads (RFC 9110, section 12.5.4). */
final class AcceptLanguage {

    /** In characters; browsers send a dozen languages at most. */
    private static final int LONGEST = 500;

    private AcceptLanguage() {}

    /** The language that is wanted most; empty where the header says none, or is none. */
    static Optional<String> preferred(String header) {
        if (header == null || header.length() > LONGEST) return Optional.empty();
        try {
            return LanguageRange.parse(header).stream()
                    .filter(range -> range.getWeight() > 0)
                    .flatMap(range -> LanguageTag.Validator.canonical(range.getRange()).stream())
                    .findFirst();
        } catch (IllegalArgumentException | IndexOutOfBoundsException notOne) {
            return Optional.empty();
        }
    }
}
