package dev.todochatbot.understanding.template;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/** Names of one or several words, with what they stand for. */
final class PhraseTable<T> {

    private record Phrase<T>(List<String> words, T value) {}

    /** @param from the first token, {@code to} is behind the last one */
    record Found<T>(int from, int to, T value) {}

    private final Map<String, List<Phrase<T>>> byFirst = new HashMap<>();

    void add(List<String> words, T value) {
        if (!words.isEmpty()) {
            byFirst.computeIfAbsent(words.getFirst(), _ -> new ArrayList<>(1)).add(new Phrase<>(words, value));
        }
    }

    /** Where they stand among some words; null is no word of a name. */
    List<Found<T>> in(int size, IntFunction<String> word) {
        var found = new ArrayList<Found<T>>();
        for (int at = 0; at < size && !byFirst.isEmpty(); at++) {
            for (Phrase<T> phrase : byFirst.getOrDefault(word.apply(at), List.of())) {
                int to = at + phrase.words().size();
                if (to <= size && isAt(phrase.words(), at, word)) {
                    found.add(new Found<>(at, to, phrase.value()));
                }
            }
        }
        return found;
    }

    private static boolean isAt(List<String> words, int at, IntFunction<String> word) {
        for (int i = 1; i < words.size(); i++) {
            if (!words.get(i).equals(word.apply(at + i))) {
                return false;
            }
        }
        return true;
    }
}
