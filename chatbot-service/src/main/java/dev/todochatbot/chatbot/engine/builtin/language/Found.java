package dev.todochatbot.chatbot.engine.builtin.language;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.stream.Stream;

/** A pattern found in a phrase; its groups are phrases again. */
public record Found(Phrase phrase, Matcher matcher) {

    public boolean has(String group) {
        return matcher.namedGroups().containsKey(group)
                && matcher.group(group) != null
                && !matcher.group(group).isBlank();
    }

    /** The words of the first of these groups that took part. */
    public Phrase first(String... groups) {
        return Stream.of(groups).filter(this::has).findFirst().map(this::get).orElseGet(() -> new Phrase(List.of()));
    }

    /** The words of a group; empty when it took no part. A word the group covers in part is cut. */
    public Phrase get(String group) {
        return has(group) ? cut(matcher.start(group), matcher.end(group)) : new Phrase(List.of());
    }

    public String text(String group) {
        return has(group) ? matcher.group(group).strip() : "";
    }

    public Phrase before() {
        return phrase.slice(0, firstWord());
    }

    public Phrase after() {
        return phrase.from(endWord());
    }

    /** The index of the first word that the pattern covers. */
    public int firstWord() {
        return phrase.wordAt(matcher.start());
    }

    /** The index after the last word that the pattern covers. */
    public int endWord() {
        String covered = matcher.group().stripTrailing();
        return covered.isEmpty() ? firstWord() : phrase.wordAt(matcher.start() + covered.length() - 1) + 1;
    }

    private Phrase cut(int from, int to) {
        var kept = new ArrayList<Word>();
        for (int i = phrase.wordAt(from); i < phrase.size() && phrase.start(i) < to; i++) {
            Word word = phrase.words().get(i);
            int first = Math.max(0, from - phrase.start(i));
            int last = Math.min(word.text().length(), to - phrase.start(i));
            if (last > first) {
                kept.add(part(word, first, last));
            }
        }
        return new Phrase(kept);
    }

    private static Word part(Word word, int from, int to) {
        if (from == 0 && to == word.text().length()) {
            return word;
        }
        String text = word.text().substring(from, to).strip();
        boolean same = word.raw().length() == word.text().length();
        return new Word(same ? word.raw().substring(from, to).strip() : text, text, word.spaced(), false);
    }
}
