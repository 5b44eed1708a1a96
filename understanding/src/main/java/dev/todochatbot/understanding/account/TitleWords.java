package dev.todochatbot.understanding.account;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

import org.apache.commons.text.similarity.DamerauLevenshteinDistance;

/** The words of titles that carry meaning, without inflection, and how alike two of them are. */
public final class TitleWords {

    private static final DamerauLevenshteinDistance DISTANCE = new DamerauLevenshteinDistance(2);
    private static final int SHORTEST_STEM = 3;
    private static final int SHORTEST_SLIP = 4;
    private static final int OTHER_LETTER_FROM = 6;
    private static final int TWO_SLIPS_FROM = 8;
    private static final int PREFIX_FROM = 4;
    private static final double SAME = 1.0;
    private static final double SLIP = 0.9;
    private static final double SYNONYM = 0.85;
    private static final double PREFIX = 0.8;

    private final UnaryOperator<String> fold;
    private final Map<String, String> spellings;
    private final Set<String> small;
    private final List<String> endings;
    private final Map<String, String> bases;
    private final Map<String, Integer> groups = new HashMap<>();

    /**
     * @param fold small letters without accents
     * @param spellings words by how they are often written otherwise
     * @param small words that only count where there are no others
     * @param endings the longest first
     * @param bases verbs by their other forms
     * @param synonyms groups of words that mean the same in titles
     */
    public TitleWords(
            UnaryOperator<String> fold,
            Map<String, String> spellings,
            Set<String> small,
            List<String> endings,
            Map<String, String> bases,
            List<List<String>> synonyms) {
        this.fold = fold;
        this.spellings = spellings;
        this.small = small;
        this.endings = endings;
        this.bases = bases;
        for (int group = 0; group < synonyms.size(); group++) {
            for (String word : synonyms.get(group)) {
                groups.putIfAbsent(fold.apply(word), group);
                groups.putIfAbsent(stem(fold.apply(word)), group);
            }
        }
    }

    /** The words that carry meaning; the small ones only where there are no others. */
    List<TitleWord> of(String text) {
        List<String> words = split(text);
        List<String> telling =
                words.stream().filter(word -> !small.contains(word)).toList();
        return (telling.isEmpty() ? words : telling).stream().map(this::word).toList();
    }

    /** The same for texts that differ in case, accents, punctuation and spacing only. */
    String plain(String text) {
        return String.join(" ", split(text));
    }

    private List<String> split(String text) {
        String folded = fold.apply(text);
        var words = new ArrayList<String>();
        int from = 0;
        for (int at = 0; at <= folded.length(); at++) {
            if (at < folded.length() && isLetter(folded, at)) {
                continue;
            }
            boolean possessive = at - from == 1 && folded.charAt(from) == 's' && isApostrophe(folded, from - 1);
            if (at > from && !possessive) {
                String word = folded.substring(from, at);
                words.add(spellings.getOrDefault(word, word));
            }
            from = at + 1;
        }
        return words;
    }

    private static boolean isLetter(String text, int at) {
        char letter = text.charAt(at);
        return Character.isLetterOrDigit(letter)
                || Character.isSurrogate(letter)
                || Character.getType(letter) == Character.NON_SPACING_MARK;
    }

    private static boolean isApostrophe(String text, int at) {
        return at > 0 && (text.charAt(at) == '\'' || text.charAt(at) == '’');
    }

    private TitleWord word(String word) {
        String base = bases.getOrDefault(word, word);
        String stem = stem(base);
        Integer group = groups.getOrDefault(base, groups.get(stem));
        return new TitleWord(word, base, stem, group == null ? -1 : group);
    }

    private String stem(String word) {
        for (String ending : endings) {
            if (word.length() - ending.length() >= SHORTEST_STEM && word.endsWith(ending)) {
                return undoubled(word.substring(0, word.length() - ending.length()));
            }
        }
        return undoubled(word);
    }

    /** "planning" is of "plan", and "bills" of "bill". */
    private static String undoubled(String stem) {
        int last = stem.length() - 1;
        boolean doubled = last > SHORTEST_STEM - 1 && stem.charAt(last) == stem.charAt(last - 1);
        return doubled ? stem.substring(0, last) : stem;
    }

    /** How alike: 1 the same word, 0 different ones. */
    static double alike(TitleWord one, TitleWord other) {
        if (one.stem().equals(other.stem())) {
            return SAME;
        }
        if (isSlip(one.word(), other.word()) || isSlip(one.stem(), other.stem())) {
            return SLIP;
        }
        if (one.group() >= 0 && one.group() == other.group()) {
            return SYNONYM;
        }
        boolean prefix = Math.min(one.stem().length(), other.stem().length()) >= PREFIX_FROM
                && (one.stem().startsWith(other.stem()) || other.stem().startsWith(one.stem()));
        return prefix ? PREFIX : 0;
    }

    /** Whether they are the same word, perhaps misspelt. */
    static boolean isSure(TitleWord one, TitleWord other) {
        double alike = alike(one, other);
        return alike > 0 && alike != SYNONYM;
    }

    /**
     * Whether one is the other with a slip of the fingers. Short words are full of neighbours (lost, list): there a wrong
     * letter is another word, a missing or swapped one is a slip.
     */
    private static boolean isSlip(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        int longer = Math.max(one.length(), other.length());
        if (shorter < SHORTEST_SLIP || longer - shorter > 2 || !isWord(one) || !isWord(other)) {
            return false;
        }
        int distance = DISTANCE.apply(one, other);
        if (distance == 1) {
            return shorter >= OTHER_LETTER_FROM || longer != shorter || sameLetters(one, other);
        }
        return distance == 2 && shorter >= TWO_SLIPS_FROM;
    }

    private static boolean isWord(String text) {
        return text.chars().allMatch(Character::isLetter);
    }

    private static boolean sameLetters(String one, String other) {
        return one.chars().sum() == other.chars().sum();
    }
}
