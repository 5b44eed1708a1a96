package dev.todochatbot.chatbot.engine.builtin.language;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import opennlp.tools.stemmer.PorterStemmer;

/** The words of a title that carry meaning, without inflection, and how alike two of them are (0 to 1). */
public final class Stems {

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern POSSESSIVE = Pattern.compile("['’]s\\b");
    private static final Set<String> STOP = Spelling.set("""
            the a an my our your his her their this that these those to of for with at in on from and some any all please task tasks
            todo item reminder one thing stuff it up out off as already just now today is are was be been i we me us have has about
            entry do chore job yet finally also again""");

    private static final double SAME = 1.0;
    private static final double TYPO = 0.9;
    private static final double SYNONYM = 0.85;
    private static final double PREFIX = 0.8;
    private static final int PREFIX_FROM = 4;
    private static final int COMPARISON = 20;

    private Stems() {}

    /** A word of a title: as it stands, and its stem. */
    public record Stem(String word, String stem) {

        /** How alike: 1 the same word, 0 different ones. */
        public double like(Stem other) {
            Steps.take(COMPARISON);
            if (stem.equals(other.stem)) {
                return SAME;
            }
            if (typo(word, other.word) || typo(stem, other.stem)) {
                return TYPO;
            }
            if (Lexicon.mean(base(word), base(other.word)) || Lexicon.mean(stem, other.stem)) {
                return SYNONYM;
            }
            boolean prefix = Math.min(stem.length(), other.stem.length()) >= PREFIX_FROM
                    && (stem.startsWith(other.stem) || other.stem.startsWith(stem));
            return prefix ? PREFIX : 0;
        }
    }

    /** The stems of a text; the small words only count where there are no others. */
    public static List<Stem> of(String text) {
        List<String> words = words(text);
        List<String> telling =
                words.stream().filter(word -> !STOP.contains(word)).toList();
        return (telling.isEmpty() ? words : telling).stream().map(Stems::stem).toList();
    }

    /** The same for texts that differ in case, accents, punctuation and spacing only. */
    public static String plain(String text) {
        return String.join(" ", words(text));
    }

    private static List<String> words(String text) {
        String lower = MARKS.matcher(Steps.counted(Normalizer.normalize(text, Normalizer.Form.NFKD)))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return Stream.of(BETWEEN.split(POSSESSIVE.matcher(Steps.counted(lower)).replaceAll("")))
                .filter(word -> !word.isBlank())
                .toList();
    }

    private static Stem stem(String word) {
        return new Stem(word, word.length() < 3 ? word : new PorterStemmer().stem(base(word)));
    }

    private static String base(String word) {
        return Lexicon.base(word).orElse(word);
    }

    private static boolean typo(String one, String other) {
        return one.chars().allMatch(Character::isLetter) && Spelling.isSlip(one, other);
    }
}
