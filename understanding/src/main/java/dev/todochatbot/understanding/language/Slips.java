package dev.todochatbot.understanding.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Words of the vocabulary that were mistyped by one letter: missing, added or swapped, and from six letters on another one.
 * The first letter is always right. Each word is found in a table of what is left of it without one of its letters, so that
 * the work is that of the letters of the word, whatever the vocabulary.
 */
final class Slips {

    private static final int SHORTEST = 4;
    private static final int OTHER_LETTER_FROM = 6;
    private static final int LONGEST = 24;
    private static final int MOST = 2;
    private static final float COST = 0.5f;
    private static final int NONE = -1;

    private final Vocabulary vocabulary;
    /** Hashes of what is left of words, each with the word's index, in ascending order. */
    private final long[] shortened;

    Slips(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        List<String> words = vocabulary.words();
        long[] table = new long[words.stream().mapToInt(String::length).sum()];
        int size = 0;
        for (int word = 0; word < words.size(); word++) {
            String said = words.get(word);
            for (int at = 1; at < said.length() && isLongEnough(said); at++) {
                if (isFirst(said, at)) table[size++] = entry(hash(said, at), word);
            }
        }
        shortened = Arrays.copyOf(table, size);
        Arrays.sort(shortened);
    }

    private static long entry(int hash, int word) {
        return (long) hash << Integer.SIZE | word;
    }

    List<Form> of(String said) {
        if (!isLongEnough(said) || !said.chars().allMatch(Character::isLetter)) {
            return List.of();
        }
        var found = new ArrayList<Form>(MOST);
        // A letter is missing
        for (int at = first(said.hashCode()); isOf(at, said.hashCode()); at++) {
            String word = vocabulary.word((int) shortened[at]);
            if (isWithoutOne(word, said)) add((int) shortened[at], found);
        }
        // One too many
        for (int at = 1; at < said.length() && said.length() > SHORTEST; at++) {
            int word = isFirst(said, at) ? vocabulary.indexOf(said.substring(0, at) + said.substring(at + 1)) : NONE;
            if (word >= 0) add(word, found);
        }
        for (int letter = 1; letter < said.length() && found.size() < MOST; letter++) {
            int hash = hash(said, letter);
            for (int at = first(hash); isOf(at, hash); at++) {
                if (isSwappedOrOther(said, vocabulary.word((int) shortened[at]))) add((int) shortened[at], found);
            }
        }
        return found;
    }

    private static boolean isLongEnough(String word) {
        return word.length() >= SHORTEST && word.length() <= LONGEST;
    }

    /** Without either of two letters that are the same a word is the same. */
    private static boolean isFirst(String word, int at) {
        return at == 1 || word.charAt(at) != word.charAt(at - 1);
    }

    /** Of a word without one of its letters: that of a text of what is left. */
    private static int hash(String word, int without) {
        int hash = 0;
        for (int at = 0; at < word.length(); at++) {
            if (at != without) hash = 31 * hash + word.charAt(at);
        }
        return hash;
    }

    private int first(int hash) {
        int at = Arrays.binarySearch(shortened, entry(hash, 0));
        return at < 0 ? -1 - at : at;
    }

    private boolean isOf(int at, int hash) {
        return at < shortened.length && (int) (shortened[at] >> Integer.SIZE) == hash;
    }

    private static void add(int word, List<Form> found) {
        if (found.size() < MOST && found.stream().noneMatch(form -> form.word() == word)) {
            found.add(new Form(word, COST));
        }
    }

    /** Whether a word is another one with one letter, which is not the first, taken out. */
    private static boolean isWithoutOne(String longer, String word) {
        if (longer.length() != word.length() + 1) {
            return false;
        }
        int same = 0;
        while (same < word.length() && longer.charAt(same) == word.charAt(same)) {
            same++;
        }
        return same > 0 && longer.regionMatches(same + 1, word, same, word.length() - same);
    }

    private static boolean isSwappedOrOther(String one, String other) {
        if (one.length() != other.length()) {
            return false;
        }
        int from = 0;
        int to = one.length() - 1;
        while (from < to && one.charAt(from) == other.charAt(from)) {
            from++;
        }
        while (to > from && one.charAt(to) == other.charAt(to)) {
            to--;
        }
        boolean swapped =
                to == from + 1 && one.charAt(from) == other.charAt(to) && one.charAt(to) == other.charAt(from);
        return swapped || from == to && one.length() >= OTHER_LETTER_FROM;
    }
}
