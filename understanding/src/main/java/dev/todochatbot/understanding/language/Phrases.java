package dev.todochatbot.understanding.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Words that are read as others: contractions, chat spellings, words that belong together. */
final class Phrases {

    private record Phrase(List<String> said, List<String> meant) {}

    private final Map<String, List<Phrase>> byFirst = new HashMap<>();

    void add(List<String> said, List<String> meant) {
        if (!said.isEmpty() && !said.equals(meant)) {
            List<Phrase> some = byFirst.computeIfAbsent(said.getFirst(), _ -> new ArrayList<>(1));
            some.add(new Phrase(said, meant));
            some.sort(Comparator.comparingInt((Phrase phrase) -> phrase.said().size())
                    .reversed());
        }
    }

    /** Single words that are read as another one: {@code teh} as {@code the}. */
    Map<String, String> words() {
        var words = new HashMap<String, String>();
        byFirst.values()
                .forEach(some -> some.stream()
                        .filter(phrase ->
                                phrase.said().size() == 1 && phrase.meant().size() == 1)
                        .forEach(phrase -> words.put(
                                phrase.said().getFirst(), phrase.meant().getFirst())));
        return words;
    }

    boolean isEmpty() {
        return byFirst.isEmpty();
    }

    /** The same tokens with those words in the place of what was said. */
    List<Token> applied(List<Token> tokens, String text) {
        if (isEmpty()) {
            return tokens;
        }
        var made = new ArrayList<Token>(tokens.size());
        int at = 0;
        while (at < tokens.size()) {
            Phrase phrase = phraseAt(tokens, at);
            if (phrase == null) {
                made.add(tokens.get(at++));
            } else {
                meant(tokens.subList(at, at + phrase.said().size()), phrase.meant(), text, made);
                at += phrase.said().size();
            }
        }
        return made;
    }

    /** The same tokens without these phrases, where their first word is free to go. */
    List<Token> without(List<Token> tokens, Predicate<String> free) {
        var made = new ArrayList<Token>(tokens.size());
        int at = 0;
        while (at < tokens.size()) {
            Phrase phrase = phraseAt(tokens, at);
            if (phrase == null || !free.test(phrase.said().getFirst())) {
                made.add(tokens.get(at++));
            } else {
                at += phrase.said().size();
            }
        }
        return made;
    }

    private Phrase phraseAt(List<Token> tokens, int at) {
        for (Phrase phrase : byFirst.getOrDefault(tokens.get(at).folded(), List.of())) {
            if (isAt(phrase.said(), tokens, at)) {
                return phrase;
            }
        }
        return null;
    }

    private static boolean isAt(List<String> said, List<Token> tokens, int at) {
        if (at + said.size() > tokens.size()) {
            return false;
        }
        for (int i = 0; i < said.size(); i++) {
            if (!tokens.get(at + i).folded().equals(said.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static void meant(List<Token> said, List<String> meant, String text, List<Token> made) {
        int from = said.getFirst().from();
        int to = said.getLast().to();
        for (int i = 0; i < meant.size(); i++) {
            // As many as were said: each has its own place
            boolean own = meant.size() == said.size();
            int begin = own ? said.get(i).from() : from;
            int end = own ? said.get(i).to() : to;
            String word = meant.get(i);
            Shape shape = word.chars().allMatch(Character::isDigit) ? Shape.NUMBER : Shape.WORD;
            boolean spaced = i > 0 || said.getFirst().spaced();
            made.add(new Token(text.substring(begin, end), word, List.of(), begin, end, spaced, shape));
        }
    }
}
