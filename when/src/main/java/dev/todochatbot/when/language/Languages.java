package dev.todochatbot.when.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The languages there are a file for, {@code <code>.words} beside this class. */
public final class Languages {

    public static final String ENGLISH = "en";

    /** What is written in two scripts is read in both, each where there are letters of it. */
    private static final Map<String, UnicodeScript> SCRIPTS =
            Map.of("ur", UnicodeScript.ARABIC, "ur-Latn", UnicodeScript.LATIN);

    private static final List<String> SECOND_SCRIPTS = List.of("ur-Latn");

    private static final Map<String, Optional<Language>> KNOWN = new ConcurrentHashMap<>();

    private Languages() {}

    /** The owner's language first, in the owner's script before the other, then English. */
    public static List<Language> of(Locale locale) {
        var own = codes(locale)
                .filter(code -> !code.equals(ENGLISH))
                .flatMap(code -> known(code, true).stream())
                .toList();
        return Stream.concat(own.stream(), known(ENGLISH, own.isEmpty()).stream())
                .toList();
    }

    private static Stream<String> codes(Locale locale) {
        var code = locale.getLanguage();
        var other = SECOND_SCRIPTS.stream()
                .filter(script -> script.startsWith(code + "-"))
                .toList();
        return other.contains(code + "-" + locale.getScript())
                ? Stream.concat(other.stream(), Stream.of(code))
                : Stream.concat(Stream.of(code), other.stream());
    }

    private static Optional<Language> known(String code, boolean own) {
        // A locale's code is a word of letters, but it comes from outside
        if (!isCode(code)) return Optional.empty();
        return KNOWN.computeIfAbsent(code + own, key -> read(code, own));
    }

    private static boolean isCode(String code) {
        return SECOND_SCRIPTS.contains(code)
                || (code.length() == 2 || code.length() == 3)
                        && code.chars().allMatch(character -> character >= 'a' && character <= 'z');
    }

    /** Those of {@link #of} that may have something to say about a text. */
    public static List<Language> of(Locale locale, List<Token> text) {
        return of(locale).stream()
                .filter(language -> isWrittenIn(SCRIPTS.get(language.code()), text))
                .toList();
    }

    private static boolean isWrittenIn(UnicodeScript script, List<Token> text) {
        return script == null
                || text.stream()
                        .filter(token -> token.is(Token.Kind.WORD))
                        .anyMatch(token -> UnicodeScript.of(token.word().codePointAt(0)) == script);
    }

    /** Every language there is a file for. */
    public static List<Locale> all() {
        return Stream.concat(Arrays.stream(Locale.getISOLanguages()), SECOND_SCRIPTS.stream())
                .filter(code -> known(code, true).isPresent())
                .map(Locale::forLanguageTag)
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
