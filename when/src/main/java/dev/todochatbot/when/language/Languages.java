package dev.todochatbot.when.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The languages there are a file for, {@code <code>.words} beside this class. */
public final class Languages {

    public static final String ENGLISH = "en";

    private static final Map<String, Optional<Language>> KNOWN = new ConcurrentHashMap<>();

    private Languages() {}

    /** The owner's language first, then English. */
    public static List<Language> of(Locale locale) {
        var code = locale.getLanguage();
        var english = known(ENGLISH, code.equals(ENGLISH) || known(code, true).isEmpty())
                .orElseThrow();
        return code.equals(ENGLISH)
                ? List.of(english)
                : known(code, true).map(own -> List.of(own, english)).orElse(List.of(english));
    }

    private static Optional<Language> known(String code, boolean own) {
        // A locale's code is a word of letters, but it comes from outside
        if (!isCode(code)) return Optional.empty();
        return KNOWN.computeIfAbsent(code + own, key -> read(code, own));
    }

    private static boolean isCode(String code) {
        return (code.length() == 2 || code.length() == 3)
                && code.chars().allMatch(character -> character >= 'a' && character <= 'z');
    }

    /** Every language there is a file for. */
    public static List<Locale> all() {
        return Arrays.stream(Locale.getISOLanguages())
                .filter(code -> known(code, true).isPresent())
                .map(Locale::of)
                .toList();
    }

    private static Optional<Language> read(String code, boolean own) {
        try (var file = Languages.class.getResourceAsStream(code + ".words")) {
            if (file == null) return Optional.empty();
            var text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return Optional.of(LanguageFile.read(code, text, own));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
