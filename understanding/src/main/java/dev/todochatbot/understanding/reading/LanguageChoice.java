package dev.todochatbot.understanding.reading;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.todochatbot.understanding.language.Form;
import dev.todochatbot.understanding.language.Shape;
import dev.todochatbot.understanding.language.Token;

/**
 * In which language a message is: by its script, then by which of its words a language's templates know. A word that several
 * of them know tells less: people say "task", "add" and "list" in all of them. The user's language and that of the
 * conversation decide where words do not. How well a message reads is no guide: as a bare title it reads equally well in all
 * of them.
 */
final class LanguageChoice {

    /** A message in the tokens of one language. */
    record Candidate<T>(T reader, String code, List<Token> tokens) {}

    private static final double EXPECTED = 0.75;

    private LanguageChoice() {}

    /** The likeliest first; not at all those of another script, and of others than the user's those that know nothing beyond it. */
    static <T> List<Candidate<T>> sorted(List<Candidate<T>> candidates, Locale locale, String conversation) {
        List<Candidate<T>> fitting = candidates.stream()
                .filter(candidate -> candidate.tokens().isEmpty()
                        || isArabic(candidate.code()) == isMostlyArabic(candidate.tokens()))
                .toList();
        List<Candidate<T>> possible = fitting.isEmpty() ? candidates : fitting;
        Map<Integer, Long> speakers = possible.stream()
                .flatMap(candidate -> known(candidate).stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        List<Candidate<T>> sorted = possible.stream()
                .sorted(Comparator.comparingDouble(
                                (Candidate<T> candidate) -> score(candidate, speakers, locale, conversation))
                        .reversed())
                .toList();
        Set<Integer> known = known(sorted.getFirst());
        return sorted.stream()
                .filter(candidate -> candidate == sorted.getFirst()
                        || isOf(candidate.code(), locale)
                        || !known.containsAll(known(candidate)))
                .toList();
    }

    private static <T> double score(
            Candidate<T> candidate, Map<Integer, Long> speakers, Locale locale, String conversation) {
        double score = known(candidate).stream()
                .mapToDouble(place -> 1.0 / speakers.get(place))
                .sum();
        if (isOf(candidate.code(), locale)) {
            score += EXPECTED;
        }
        if (candidate.code().equals(conversation)) {
            score += EXPECTED;
        }
        return score;
    }

    /** Where the words begin that a language knows. */
    private static <T> Set<Integer> known(Candidate<T> candidate) {
        return candidate.tokens().stream()
                .filter(LanguageChoice::isKnown)
                .map(Token::from)
                .collect(Collectors.toSet());
    }

    private static boolean isKnown(Token token) {
        return token.shape() == Shape.WORD
                && token.forms().stream().mapToDouble(Form::cost).anyMatch(cost -> cost == 0);
    }

    static boolean isOf(String code, Locale locale) {
        Locale language = Locale.forLanguageTag(code);
        return language.getLanguage().equals(locale.getLanguage())
                && language.getScript().equals(locale.getScript());
    }

    private static boolean isArabic(String code) {
        return code.equals("ur");
    }

    private static boolean isMostlyArabic(List<Token> tokens) {
        long arabic = 0;
        long other = 0;
        for (Token token : tokens) {
            for (int at = 0; at < token.folded().length(); at++) {
                char letter = token.folded().charAt(at);
                if (Character.isLetter(letter)) {
                    boolean isArabic = Character.UnicodeScript.of(letter) == Character.UnicodeScript.ARABIC;
                    arabic += isArabic ? 1 : 0;
                    other += isArabic ? 0 : 1;
                }
            }
        }
        return arabic > other;
    }
}
