package dev.todochatbot.understanding.reading;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

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
    private static final char FIRST_ARABIC = 0x600;

    /** Who knows so many words more, and twice as many, leaves no doubt: such a message is not read in other languages. */
    private static final int MANY = 15;

    private LanguageChoice() {}

    /** @param score words that it knows, each shared by those who know it, and what else speaks for it */
    private record Ranked<T>(Candidate<T> candidate, BitSet known, double words, double score) {

        boolean isPlainlyNot(Ranked<T> likeliest) {
            return 2 * words < likeliest.words && words + MANY < likeliest.words;
        }

        boolean knowsBeyond(Ranked<T> likeliest) {
            var beyond = (BitSet) known.clone();
            beyond.andNot(likeliest.known);
            return !beyond.isEmpty();
        }
    }

    /** Whether messages of such letters may be in a language. */
    static boolean isWritten(String code, boolean arabic) {
        return code.equals("ur") == arabic;
    }

    /**
     * The likeliest first; not at all those that are plainly not meant, and of others than the user's those that know nothing
     * beyond it.
     */
    static <T> List<Candidate<T>> sorted(List<Candidate<T>> candidates, Locale locale, String conversation) {
        List<BitSet> known = candidates.stream().map(LanguageChoice::known).toList();
        var sorted = new ArrayList<Ranked<T>>();
        for (int at = 0; at < candidates.size(); at++) {
            Candidate<T> candidate = candidates.get(at);
            double words = words(known.get(at), known);
            double expected = (isOf(candidate.code(), locale) ? EXPECTED : 0)
                    + (candidate.code().equals(conversation) ? EXPECTED : 0);
            sorted.add(new Ranked<>(candidate, known.get(at), words, words + expected));
        }
        sorted.sort(
                Comparator.comparingDouble((Ranked<T> ranked) -> ranked.score()).reversed());
        Ranked<T> likeliest = sorted.getFirst();
        return sorted.stream()
                .filter(ranked -> ranked == likeliest
                        || !ranked.isPlainlyNot(likeliest)
                                && (isOf(ranked.candidate().code(), locale) || ranked.knowsBeyond(likeliest)))
                .map(Ranked::candidate)
                .toList();
    }

    private static double words(BitSet known, List<BitSet> all) {
        double words = 0;
        for (int place = known.nextSetBit(0); place >= 0; place = known.nextSetBit(place + 1)) {
            int speakers = 0;
            for (BitSet one : all) speakers += one.get(place) ? 1 : 0;
            words += 1.0 / speakers;
        }
        return words;
    }

    /** Where the words begin that a language knows. */
    private static BitSet known(Candidate<?> candidate) {
        var known = new BitSet();
        for (Token token : candidate.tokens()) if (isKnown(token)) known.set(token.from());
        return known;
    }

    private static boolean isKnown(Token token) {
        if (token.shape() == Shape.WORD) {
            for (Form form : token.forms()) if (form.cost() == 0) return true;
        }
        return false;
    }

    static boolean isOf(String code, Locale locale) {
        Locale language = Locale.forLanguageTag(code);
        return language.getLanguage().equals(locale.getLanguage())
                && language.getScript().equals(locale.getScript());
    }

    static boolean isMostlyArabic(String message) {
        int arabic = 0;
        int other = 0;
        for (int at = 0; at < message.length(); at++) {
            char letter = message.charAt(at);
            if (Character.isLetter(letter)) {
                boolean isArabic =
                        letter >= FIRST_ARABIC && Character.UnicodeScript.of(letter) == Character.UnicodeScript.ARABIC;
                arabic += isArabic ? 1 : 0;
                other += isArabic ? 0 : 1;
            }
        }
        return arabic > other;
    }
}
