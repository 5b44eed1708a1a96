package dev.todochatbot.understanding.account;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The words of an account's tasks, each once: many readings of a message ask for tasks, and most tasks share no word with
 * what they ask.
 */
public final class TitleIndex {

    private final TitleWords words;
    private final List<Title> titles;
    private final Map<TitleWord, BitSet> holding = new LinkedHashMap<>();
    private final Map<TitleWord, Map<TitleWord, Double>> alike = new HashMap<>();
    private final Map<List<TitleWord>, List<TitleScore>> scores = new HashMap<>();
    private final Map<Asked, List<TaskMatcher.Found>> found = new HashMap<>();

    private record Asked(String said, boolean report) {}

    /** @param besides words of notes, tags and list */
    record Title(KnownTask task, String plain, List<TitleWord> words, List<TitleWord> besides) {}

    public TitleIndex(TitleWords words, List<KnownTask> tasks) {
        this.words = words;
        this.titles = tasks.stream().map(this::title).toList();
        for (int at = 0; at < titles.size(); at++) {
            for (TitleWord word : titles.get(at).words()) {
                holding.computeIfAbsent(word, _ -> new BitSet()).set(at);
            }
            for (TitleWord word : titles.get(at).besides()) {
                holding.computeIfAbsent(word, _ -> new BitSet()).set(at);
            }
        }
    }

    private Title title(KnownTask task) {
        String besides = (task.notes() == null ? "" : task.notes()) + " " + String.join(" ", task.tags()) + " "
                + (task.list() == null ? "" : task.list());
        return new Title(
                task,
                words.plain(task.title()),
                words.of(task.title()),
                besides.isBlank() ? List.of() : words.of(besides));
    }

    /** Readings of a message ask for the same words again and again. */
    List<TaskMatcher.Found> remembered(String said, boolean report, Supplier<List<TaskMatcher.Found>> find) {
        var asked = new Asked(said, report);
        List<TaskMatcher.Found> known = found.get(asked);
        if (known == null) {
            known = find.get();
            found.put(asked, known);
        }
        return known;
    }

    List<Title> titles() {
        return titles;
    }

    /** Tasks with this very title. */
    public List<KnownTask> titled(String plain) {
        return titles.stream()
                .filter(title -> title.plain().equals(plain))
                .map(Title::task)
                .toList();
    }

    /** How the words fit each task that has one of them. */
    List<TitleScore> scores(List<TitleWord> said) {
        return scores.computeIfAbsent(said, this::scored);
    }

    private List<TitleScore> scored(List<TitleWord> said) {
        var candidates = new BitSet();
        for (TitleWord word : new HashSet<>(said)) {
            likes(word).keySet().forEach(other -> candidates.or(holding.get(other)));
        }
        return candidates.stream().mapToObj(at -> score(said, titles.get(at))).toList();
    }

    private Map<TitleWord, Double> likes(TitleWord word) {
        return alike.computeIfAbsent(word, _ -> {
            var likes = new HashMap<TitleWord, Double>();
            for (TitleWord other : holding.keySet()) {
                double like = TitleWords.alike(word, other);
                if (like > 0) {
                    likes.put(other, like);
                }
            }
            return likes;
        });
    }

    /** Each word of the title answers one word that was asked for. */
    private TitleScore score(List<TitleWord> said, Title title) {
        var left = new ArrayList<>(title.words());
        double sure = 1;
        int besides = 0;
        for (TitleWord word : said) {
            Map<TitleWord, Double> likes = likes(word);
            var closest = left.stream()
                    .filter(likes::containsKey)
                    .max(Comparator.comparingDouble(likes::get))
                    .orElse(null);
            if (closest != null) {
                left.remove(closest);
                sure = Math.min(sure, likes.get(closest));
            } else if (title.besides().stream().anyMatch(likes::containsKey)) {
                besides++;
            }
        }
        double found = title.words().size() - left.size();
        return new TitleScore(
                title.task(),
                said,
                title.words(),
                said.isEmpty() ? 0 : found / said.size(),
                said.isEmpty() ? 0 : (found + besides) / said.size(),
                title.words().isEmpty() ? 0 : found / title.words().size(),
                sure);
    }
}
