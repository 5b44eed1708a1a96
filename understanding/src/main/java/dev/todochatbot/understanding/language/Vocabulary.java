package dev.todochatbot.understanding.language;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The folded words of a language's templates, each with an index. It grows while templates are loaded, and then no more. */
public final class Vocabulary {

    private final Map<String, Integer> indexes = new HashMap<>();
    private final List<String> words = new ArrayList<>();

    public int add(String word) {
        Integer known = indexes.putIfAbsent(word, words.size());
        if (known != null) {
            return known;
        }
        words.add(word);
        return words.size() - 1;
    }

    /** Its index, or -1. */
    public int indexOf(String word) {
        return indexes.getOrDefault(word, -1);
    }

    public boolean knows(String word) {
        return indexes.containsKey(word);
    }

    public String word(int index) {
        return words.get(index);
    }

    public List<String> words() {
        return Collections.unmodifiableList(words);
    }
}
