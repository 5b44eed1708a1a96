package dev.todochatbot.chatbot.assistant.tools;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The words of a text in lower case, in their order, read once from left to right; what stands in quotes apart. */
record SpokenWords(List<String> all, List<String> unquoted) {
    private static final String OPENING = "\"“„«'‘";
    private static final String CLOSING = "\"”“»'’";

    static SpokenWords of(String text) {
        var all = new ArrayList<String>();
        var unquoted = new ArrayList<String>();
        var word = new StringBuilder();
        int quote = -1;
        for (int i = 0; i <= text.length(); i++) {
            char letter = i < text.length() ? text.charAt(i) : ' ';
            boolean inside = !word.isEmpty() && i + 1 < text.length() && Character.isLetter(text.charAt(i + 1));
            if (Character.isLetterOrDigit(letter)
                    || Character.getType(letter) == Character.NON_SPACING_MARK
                    || Character.isSurrogate(letter)
                    || isApostrophe(letter) && inside) {
                word.append(isApostrophe(letter) ? '\'' : letter);
                continue;
            }
            if (!word.isEmpty()) {
                var spoken = word.toString().toLowerCase(Locale.ROOT);
                all.add(spoken);
                if (quote < 0) unquoted.add(spoken);
                word.setLength(0);
            }
            if (letter == '#') all.add("#");
            if (letter == '#' && quote < 0) unquoted.add("#");
            if (quote >= 0 && letter == CLOSING.charAt(quote)) quote = -1;
            else if (quote < 0 && text.indexOf(closing(letter), i + 1) > 0) quote = OPENING.indexOf(letter);
        }
        return new SpokenWords(List.copyOf(all), List.copyOf(unquoted));
    }

    private static boolean isApostrophe(char letter) {
        return letter == '\'' || letter == '’';
    }

    private static int closing(char opening) {
        int kind = OPENING.indexOf(opening);
        return kind < 0 ? -1 : CLOSING.charAt(kind);
    }

    boolean has(Set<String> any) {
        return !Collections.disjoint(unquoted, any);
    }

    /** Whether these words stand here one after the other. */
    boolean say(List<String> phrase) {
        return !phrase.isEmpty() && Collections.indexOfSubList(all, phrase) >= 0;
    }

    SpokenWords without(List<String> phrase) {
        return new SpokenWords(all, removed(unquoted, phrase));
    }

    private static List<String> removed(List<String> words, List<String> phrase) {
        var left = new ArrayList<>(words);
        for (int at; !phrase.isEmpty() && (at = Collections.indexOfSubList(left, phrase)) >= 0; )
            left.subList(at, at + phrase.size()).clear();
        return left;
    }
}
