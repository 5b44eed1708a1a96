package dev.todochatbot.understanding.account;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/** Finds the tasks that somebody means by some words, misspelt or inflected perhaps. */
public final class TaskMatcher {

    private static final JaroWinklerSimilarity ALIKE = new JaroWinklerSimilarity();
    private static final double WHOLE = 0.999;
    private static final double NEAR_TITLE = 0.94;
    private static final double NEAREST = 0.8;
    private static final double HALF = 0.5;
    private static final double SURE = 0.01;
    private static final int MOST_NEAREST = 3;
    private static final int LONGEST = 500;
    private static final int LONGEST_MISSPELT = 60;

    private final TitleWords words;
    private final Set<String> generic;
    private final Set<String> verbs;

    /**
     * @param generic folded words that people add to a title without meaning another task
     * @param verbs folded words that a task begins with
     */
    public TaskMatcher(TitleWords words, Set<String> generic, Set<String> verbs) {
        this.words = words;
        this.generic = generic;
        this.verbs = verbs;
    }

    /** @param score 1 for the very title, less the less of it was said and the more else was said */
    public record Found(KnownTask task, double score) {}

    /**
     * @param report whether the first word may be another verb than the title's: "handed in the essay"; or the last one,
     *     where the verb is last
     * @return those that fit equally well, in their order; empty when none does
     */
    public List<Found> find(String said, List<KnownTask> tasks, boolean report) {
        return find(said, new TitleIndex(words, tasks), report);
    }

    /** The words of these tasks, for several questions about them. */
    public TitleIndex index(List<KnownTask> tasks) {
        return new TitleIndex(words, tasks);
    }

    public List<Found> find(String said, TitleIndex index, boolean report) {
        return index.remembered(said, report, () -> findNow(said, index, report));
    }

    private List<Found> findNow(String said, TitleIndex index, boolean report) {
        String plain = said.length() > 2 * LONGEST ? "" : words.plain(said);
        if (plain.isEmpty() || plain.length() > LONGEST) {
            return List.of();
        }
        List<KnownTask> exact = index.titled(plain);
        if (!exact.isEmpty()) {
            return exact.stream().map(task -> new Found(task, 1)).toList();
        }
        List<TitleWord> asked = words.of(said);
        List<TitleScore> fitting =
                index.scores(asked).stream().filter(score -> fits(asked, score)).toList();
        if (fitting.isEmpty() && report && asked.size() > 1) {
            fitting = mayBeVerb(asked.getFirst(), index)
                    ? besidesTheVerb(asked.subList(1, asked.size()), index, List::getFirst)
                    : List.of();
            if (fitting.isEmpty() && isVerb(asked.getLast())) {
                fitting = besidesTheVerb(asked.subList(0, asked.size() - 1), index, List::getLast);
            }
        }
        return fitting.isEmpty() ? misspelt(plain, index) : best(fitting);
    }

    private static List<Found> misspelt(String plain, TitleIndex index) {
        return index.titles().stream()
                .filter(title -> areNear(title.plain(), plain, NEAR_TITLE))
                .map(title -> new Found(title.task(), NEAR_TITLE))
                .toList();
    }

    /** Letters are compared each with each: not those of long texts, or of texts that are not about as long. */
    private static boolean areNear(String title, String said, double near) {
        int shorter = Math.min(title.length(), said.length());
        int longer = Math.max(title.length(), said.length());
        return longer <= LONGEST_MISSPELT && 2 * shorter >= longer && ALIKE.apply(title, said) >= near;
    }

    /** Up to three tasks whose titles come near, the nearest first. */
    public List<KnownTask> nearest(String said, List<KnownTask> tasks) {
        var index = new TitleIndex(words, tasks);
        List<TitleWord> asked = words.of(said);
        String plain = words.plain(said);
        List<KnownTask> sharing = index.scores(asked).stream()
                .filter(score -> score.asked() > 0 && !sharesTheVerbOnly(asked, score))
                .sorted(Comparator.comparingDouble((TitleScore score) -> score.asked() + score.titled())
                        .reversed())
                .map(TitleScore::task)
                .toList();
        return (sharing.isEmpty()
                        ? index.titles().stream()
                                .filter(title -> areNear(title.plain(), plain, NEAREST))
                                .map(TitleIndex.Title::task)
                                .toList()
                        : sharing)
                .stream().limit(MOST_NEAREST).toList();
    }

    /** Whether all of the words occur in the title or the notes. */
    public boolean mentions(String said, KnownTask task) {
        return mentions(said, task.title() + " " + (task.notes() == null ? "" : task.notes()));
    }

    /** Whether all of the words occur in a text. */
    public boolean mentions(String said, String text) {
        List<TitleWord> asked = words.of(said);
        List<TitleWord> there = words.of(text);
        return !asked.isEmpty()
                && asked.stream().allMatch(word -> there.stream().anyMatch(other -> TitleWords.alike(word, other) > 0));
    }

    /** Whether the words name this list or tag. */
    public boolean isCalled(String name, String said) {
        if (name == null) {
            return false;
        }
        List<TitleWord> asked = words.of(said);
        List<TitleWord> meant = words.of(name);
        return !asked.isEmpty()
                && asked.size() == meant.size()
                && asked.stream().allMatch(word -> meant.stream().anyMatch(other -> TitleWords.alike(word, other) > 0));
    }

    /** The same for texts that differ in case, accents, punctuation and spacing only. */
    public String plain(String said) {
        return words.plain(said);
    }

    private boolean fits(List<TitleWord> asked, TitleScore score) {
        if (namesByMeaningOnly(score)) {
            return false;
        }
        boolean all = score.asked() >= WHOLE || score.besides() >= WHOLE;
        boolean titleAndGeneric = score.titled() >= WHOLE
                && score.asked() >= HALF
                && asked.stream().allMatch(word -> isGeneric(word) || score.has(word));
        return all || titleAndGeneric;
    }

    /** What only means the same as a word of the title must leave nothing else of it unsaid: "essay" is not "Toilet paper". */
    private boolean namesByMeaningOnly(TitleScore score) {
        return score.asked() > 0
                && score.said().stream().noneMatch(score::hasSurely)
                && score.title().stream().anyMatch(word -> !score.says(word) && !isVerb(word));
    }

    /** A word of another task's title is no verb that reports a deed, unless it is one: "the toaster and the lawn". */
    private boolean mayBeVerb(TitleWord word, TitleIndex index) {
        return isVerb(word) || index.scores(List.of(word)).stream().noneMatch(score -> score.hasSurely(word));
    }

    private boolean isGeneric(TitleWord word) {
        return generic.contains(word.stem()) || generic.contains(word.word());
    }

    private boolean sharesTheVerbOnly(List<TitleWord> asked, TitleScore score) {
        return asked.size() > 1
                && isVerb(asked.getFirst())
                && asked.subList(1, asked.size()).stream().noneMatch(score::has);
    }

    private boolean isVerb(TitleWord word) {
        return verbs.contains(word.word()) || verbs.contains(word.base()) || verbs.contains(word.stem());
    }

    /**
     * The verb may differ, the things must not: "returned the phone" is not "Pay phone bill".
     *
     * @param verb which word of a title is one, if any
     */
    private List<TitleScore> besidesTheVerb(
            List<TitleWord> things, TitleIndex index, Function<List<TitleWord>, TitleWord> verb) {
        return index.scores(things).stream()
                .filter(score -> score.asked() >= WHOLE)
                .filter(score -> score.title().stream()
                        .filter(word -> score.title().size() == 1 || word != verb.apply(score.title()) || !isVerb(word))
                        .allMatch(score::says))
                .toList();
    }

    /** What is in the title counts before what is in the notes, then what is surely the same, then the whole title. */
    private static List<Found> best(List<TitleScore> fitting) {
        List<TitleScore> titled =
                fitting.stream().filter(score -> score.asked() > 0).toList();
        List<TitleScore> inTitle =
                titled.stream().filter(score -> score.asked() >= WHOLE).toList();
        List<TitleScore> kept = !inTitle.isEmpty() ? inTitle : titled.isEmpty() ? fitting : titled;
        double sure = kept.stream().mapToDouble(TitleScore::sure).max().orElse(0);
        List<TitleScore> surest =
                kept.stream().filter(score -> score.sure() >= sure - SURE).toList();
        List<TitleScore> whole =
                surest.stream().filter(score -> score.titled() >= WHOLE).toList();
        return (whole.isEmpty() ? surest : whole)
                .stream().map(score -> new Found(score.task(), score.total())).toList();
    }
}
