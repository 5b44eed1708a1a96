package dev.todochatbot.understanding.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

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

    private final Vocabulary vocabulary;
    private final Map<String, List<Integer>> shortened = new HashMap<>();

    Slips(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        for (int word = 0; word < vocabulary.words().size(); word++) {
            for (String rest : without(vocabulary.word(word))) {
                shortened.computeIfAbsent(rest, _ -> new ArrayList<>(1)).add(word);
            }
        }
    }

    List<Form> of(String said) {
        if (said.length() < SHORTEST || said.length() > LONGEST || !said.chars().allMatch(Character::isLetter)) {
            return List.of();
        }
        var found = new ArrayList<Form>(MOST);
        // A letter is missing
        shortened.getOrDefault(said, List.of()).forEach(word -> add(word, found));
        Set<String> rests = without(said);
        // One too many
        for (String rest : rests) {
            int word = vocabulary.indexOf(rest);
            if (word >= 0 && rest.length() >= SHORTEST) {
                add(word, found);
            }
        }
        for (String rest : rests) {
            for (int word : shortened.getOrDefault(rest, List.of())) {
                if (isSwappedOrOther(said, vocabulary.word(word))) {
                    add(word, found);
                }
            }
        }
        return found;
    }

    private static void add(int word, List<Form> found) {
        if (found.size() < MOST && found.stream().noneMatch(form -> form.word() == word)) {
            found.add(new Form(word, COST));
        }
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

    private static Set<String> without(String word) {
        var rests = new HashSet<String>();
        if (word.length() >= SHORTEST && word.length() <= LONGEST) {
            for (int at = 1; at < word.length(); at++) {
                rests.add(word.substring(0, at) + word.substring(at + 1));
            }
        }
        return rests;
    }
}
