package dev.todochatbot.understanding.reading;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import dev.todochatbot.understanding.language.Form;
import dev.todochatbot.understanding.language.Shape;
import dev.todochatbot.understanding.language.Token;

/**
 * In which language a message is: by its script, then by how many of its words a language's templates and tables know. The
 * user's language and that of the conversation count as a word each. How well a message reads is no guide: as a bare title
 * it reads equally well in all of them.
 */
final class LanguageChoice {

    /** A message in the tokens of one language. */
    record Candidate<T>(T reader, String code, List<Token> tokens) {}

    private LanguageChoice() {}

    /** The likeliest first, those of another script not at all. */
    static <T> List<Candidate<T>> sorted(List<Candidate<T>> candidates, Locale locale, String conversation) {
        List<Candidate<T>> fitting = candidates.stream()
                .filter(candidate -> candidate.tokens().isEmpty()
                        || isArabic(candidate.code()) == isMostlyArabic(candidate.tokens()))
                .toList();
        return (fitting.isEmpty() ? candidates : fitting)
                .stream()
                        .sorted(Comparator.comparingDouble(
                                        (Candidate<T> candidate) -> score(candidate, locale, conversation))
                                .reversed())
                        .toList();
    }

    private static <T> double score(Candidate<T> candidate, Locale locale, String conversation) {
        double score =
                candidate.tokens().stream().filter(LanguageChoice::isKnown).count();
        if (isOf(candidate.code(), locale)) {
            score++;
        }
        if (candidate.code().equals(conversation)) {
            score++;
        }
        return score;
    }

    private static boolean isKnown(Token token) {
        return token.shape() == Shape.WORD
                && token.forms().stream().mapToDouble(Form::cost).anyMatch(cost -> cost == 0);
    }

    private static boolean isOf(String code, Locale locale) {
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
