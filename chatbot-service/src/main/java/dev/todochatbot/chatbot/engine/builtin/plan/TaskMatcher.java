package dev.todochatbot.chatbot.engine.builtin.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

import dev.todochatbot.chatbot.engine.builtin.language.Lexicon;
import dev.todochatbot.chatbot.engine.builtin.language.Stems;
import dev.todochatbot.chatbot.engine.builtin.language.Stems.Stem;
import dev.todochatbot.chatbot.engine.builtin.recall.TaskFacts;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/** Finds the tasks that somebody means by some words of a title, misspelt or inflected perhaps. */
final class TaskMatcher {

    private static final JaroWinklerSimilarity ALIKE = new JaroWinklerSimilarity();
    private static final double WHOLE = 0.999;
    private static final double NEAR_TITLE = 0.94;
    private static final double NEAREST = 0.8;
    private static final double HALF = 0.5;
    private static final int MOST_NEAREST = 3;
    /** Words that people add to a title without meaning another task. */
    private static final Set<String> GENERIC = Set.of(
            "appoint", "meet", "session", "errand", "thing", "call", "visit", "item", "task", "work", "email", "mail");

    private TaskMatcher() {}

    /**
     * @param asked how much of what was said is in the title, 0 to 1
     * @param titled how much of the title was said
     * @param sure how certain the words are the same: 1 for equal stems, less for slips and synonyms
     */
    private record Score(TaskFacts task, double asked, double titled, double sure) {}

    /**
     * @param report whether the first word may be another verb than the title's: "handed in the essay"
     * @return those that fit equally well, in their order; empty when none does
     */
    static List<TaskFacts> find(String words, List<TaskFacts> tasks, boolean report) {
        String plain = Stems.plain(words);
        List<TaskFacts> exact = tasks.stream()
                .filter(task -> Stems.plain(task.title()).equals(plain))
                .toList();
        if (!exact.isEmpty() || plain.isEmpty()) {
            return exact;
        }
        List<Stem> asked = Stems.of(words);
        List<Score> fitting = tasks.stream()
                .map(task -> score(asked, task))
                .filter(score -> fits(asked, score))
                .toList();
        if (fitting.isEmpty() && report && asked.size() > 1 && isVerb(asked.getFirst())) {
            List<Stem> withoutVerb = asked.subList(1, asked.size());
            fitting = tasks.stream()
                    .map(task -> score(withoutVerb, task))
                    .filter(score -> score.asked >= WHOLE && saysAllButTheVerb(withoutVerb, score))
                    .toList();
        }
        if (fitting.isEmpty()) {
            return tasks.stream()
                    .filter(task -> ALIKE.apply(Stems.plain(task.title()), plain) >= NEAR_TITLE)
                    .toList();
        }
        return best(fitting);
    }

    /** Up to three titles that come near, the nearest first. */
    static List<TaskFacts> nearest(String words, List<TaskFacts> tasks) {
        List<Stem> asked = Stems.of(words);
        return tasks.stream()
                .map(task -> score(asked, task))
                .filter(score -> score.asked > 0 && !isVerbOnly(asked, score)
                        || ALIKE.apply(Stems.plain(score.task.title()), Stems.plain(words)) >= NEAREST)
                .sorted(Comparator.comparingDouble((Score score) -> score.asked + score.titled)
                        .reversed())
                .limit(MOST_NEAREST)
                .map(Score::task)
                .toList();
    }

    /** Whether all of the words occur in the title or the notes. */
    static boolean mentions(String words, TaskFacts task) {
        List<Stem> asked = Stems.of(words);
        List<Stem> text = Stems.of(task.title() + " " + task.notes());
        return !asked.isEmpty()
                && asked.stream().allMatch(stem -> text.stream().anyMatch(other -> stem.like(other) > 0));
    }

    private static boolean isVerb(Stem stem) {
        return Lexicon.isTaskVerb(stem.word())
                || Lexicon.isPastAfterSubject(stem.word())
                || stem.word().endsWith("ing");
    }

    private static boolean isVerbOnly(List<Stem> asked, Score score) {
        return asked.size() > 1
                && Lexicon.isTaskVerb(asked.getFirst().word())
                && score(asked.subList(1, asked.size()), score.task).asked == 0;
    }

    private static boolean fits(List<Stem> asked, Score score) {
        boolean all = score.asked >= WHOLE;
        boolean titleAndGeneric = score.titled >= WHOLE
                && score.asked >= HALF
                && asked.stream()
                        .allMatch(stem -> GENERIC.contains(stem.stem())
                                || Stems.of(score.task.title()).stream().anyMatch(other -> stem.like(other) > 0));
        return all || titleAndGeneric;
    }

    /** The verb may differ, the things must not: "returned the phone" is not "Pay phone bill". */
    private static boolean saysAllButTheVerb(List<Stem> said, Score score) {
        List<Stem> title = Stems.of(score.task.title());
        boolean verbFirst =
                title.size() > 1 && Lexicon.isTaskVerb(title.getFirst().word());
        List<Stem> things = verbFirst ? title.subList(1, title.size()) : title;
        return things.stream().allMatch(thing -> said.stream().anyMatch(stem -> stem.like(thing) > 0));
    }

    private static List<TaskFacts> best(List<Score> fitting) {
        double sure = fitting.stream().mapToDouble(Score::sure).max().orElse(0);
        List<Score> surest =
                fitting.stream().filter(score -> score.sure >= sure - 0.01).toList();
        List<Score> whole =
                surest.stream().filter(score -> score.titled >= WHOLE).toList();
        return (whole.isEmpty() ? surest : whole).stream().map(Score::task).toList();
    }

    /** Each word of the title answers one word that was asked for. */
    private static Score score(List<Stem> asked, TaskFacts task) {
        List<Stem> title = Stems.of(task.title());
        var left = new ArrayList<>(title);
        double sure = 1;
        for (Stem stem : asked) {
            Stem closest = left.stream()
                    .max(Comparator.comparingDouble(stem::like))
                    .filter(word -> stem.like(word) > 0)
                    .orElse(null);
            if (closest != null) {
                left.remove(closest);
                sure = Math.min(sure, stem.like(closest));
            }
        }
        double found = title.size() - left.size();
        return new Score(
                task, asked.isEmpty() ? 0 : found / asked.size(), title.isEmpty() ? 0 : found / title.size(), sure);
    }
}
