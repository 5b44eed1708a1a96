package dev.todochatbot.chatbot.engine.builtin.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A run of words that patterns are matched against, and that still knows how the user wrote it. */
public final class Phrase {

    private final List<Word> words;
    private final int[] starts;
    private final String text;
    private final int[] saidStarts;
    private String said;

    public Phrase(List<Word> words) {
        Steps.take(words.size());
        this.words = List.copyOf(words);
        this.starts = new int[words.size()];
        this.saidStarts = new int[words.size()];
        var joined = new StringBuilder();
        for (int i = 0; i < words.size(); i++) {
            if (i > 0) {
                joined.append(' ');
            }
            starts[i] = joined.length();
            joined.append(words.get(i).text());
        }
        this.text = joined.toString();
    }

    /** The words in normal form, separated by single spaces. */
    public String text() {
        return text;
    }

    /** As the user wrote it, but for the spelling: what is read for words about time. */
    String said() {
        if (said == null) {
            var joined = new StringBuilder();
            for (int i = 0; i < words.size(); i++) {
                if (i > 0 && words.get(i).spaced()) {
                    joined.append(' ');
                }
                saidStarts[i] = joined.length();
                joined.append(words.get(i).said());
            }
            said = joined.toString();
        }
        return said;
    }

    /** The index of the word that covers this character of {@link #said()}. */
    int saidAt(int offset) {
        said();
        int at = Arrays.binarySearch(saidStarts, offset);
        return at >= 0 ? at : -at - 2;
    }

    /**
     * Without what these characters of {@link #said()} cover; a word that is covered in part is cut.
     *
     * @param spans in their order
     */
    Phrase withoutSaid(List<Dates.Span> spans) {
        said();
        var kept = new ArrayList<Word>();
        int next = 0;
        for (int i = 0; i < words.size(); i++) {
            int start = saidStarts[i];
            int end = start + words.get(i).said().length();
            int from = start;
            while (next < spans.size() && spans.get(next).start() < end) {
                keep(kept, words.get(i), from - start, spans.get(next).start() - start);
                from = spans.get(next).end();
                if (from > end) {
                    break;
                }
                next++;
            }
            keep(kept, words.get(i), from - start, end - start);
        }
        return new Phrase(kept);
    }

    private static void keep(List<Word> kept, Word word, int from, int to) {
        int length = word.said().length();
        if (from <= 0 && to >= length) {
            kept.add(word);
        } else if (from < to && word.said().substring(from, to).chars().anyMatch(Character::isLetterOrDigit)) {
            kept.add(word.part(from, to));
        }
    }

    /** As the user wrote it. Words that were taken out leave a single space. */
    public String raw() {
        var joined = new StringBuilder();
        for (Word word : words) {
            if (word.spaced() && !joined.isEmpty()) {
                joined.append(' ');
            }
            joined.append(word.raw());
        }
        return joined.toString().strip();
    }

    public List<Word> words() {
        return words;
    }

    public boolean isEmpty() {
        return words.isEmpty();
    }

    public int size() {
        return words.size();
    }

    public Phrase slice(int from, int to) {
        return new Phrase(words.subList(Math.max(0, from), Math.max(Math.max(0, from), Math.min(to, words.size()))));
    }

    public Phrase from(int word) {
        return slice(word, words.size());
    }

    public Phrase without(int from, int to) {
        var kept = new ArrayList<>(words.subList(0, from));
        kept.addAll(words.subList(to, words.size()));
        return new Phrase(kept);
    }

    public Phrase plus(Phrase other) {
        var all = new ArrayList<>(words);
        all.addAll(other.words);
        return new Phrase(all);
    }

    /** The pattern over the whole phrase. */
    public Optional<Found> match(Pattern pattern) {
        Matcher matcher = pattern.matcher(Steps.counted(text));
        return matcher.matches() ? Optional.of(new Found(this, matcher)) : Optional.empty();
    }

    /** The first place where the pattern occurs. */
    public Optional<Found> find(Pattern pattern) {
        Matcher matcher = pattern.matcher(Steps.counted(text));
        return matcher.find() ? Optional.of(new Found(this, matcher)) : Optional.empty();
    }

    public boolean is(Pattern pattern) {
        return pattern.matcher(Steps.counted(text)).matches();
    }

    public boolean has(Pattern pattern) {
        return pattern.matcher(Steps.counted(text)).find();
    }

    /** Without the first occurrence of the pattern, or the same phrase. */
    public Phrase drop(Pattern pattern) {
        return find(pattern)
                .map(found -> without(found.firstWord(), found.endWord()))
                .orElse(this);
    }

    /** Without punctuation and conjunctions at both ends. */
    public Phrase trimmed() {
        int from = 0;
        int to = words.size();
        while (from < to && words.get(from).isPunctuation()) {
            from++;
        }
        while (to > from && words.get(to - 1).isPunctuation()) {
            to--;
        }
        return slice(from, to);
    }

    /** The index of the word that covers this character of {@link #text()}, or of the next one. */
    int wordAt(int offset) {
        for (int i = 0; i < starts.length; i++) {
            if (offset < starts[i] + words.get(i).text().length()) {
                return i;
            }
        }
        return words.size();
    }

    int start(int word) {
        return starts[word];
    }

    @Override
    public String toString() {
        return raw();
    }
}
