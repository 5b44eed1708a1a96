package dev.todochatbot.understanding.reading;

import java.util.List;

/** Finds the tasks that somebody means by some words, misspelt or inflected perhaps. */
public final class TaskMatcher {

    TaskMatcher() {}

    /** @param score 1 for the very title, less the less of it was said and the more else was said */
    public record Found(KnownTask task, double score) {}

    /**
     * @param report whether the first word may be another verb than the title's: "handed in the essay"
     * @return those that fit equally well, in their order; empty when none does
     */
    public List<Found> find(String words, List<KnownTask> tasks, boolean report) {
        return List.of();
    }

    /** Up to three tasks whose titles come near, the nearest first. */
    public List<KnownTask> nearest(String words, List<KnownTask> tasks) {
        return List.of();
    }

    /** Whether all of the words occur in the title or the notes. */
    public boolean mentions(String words, KnownTask task) {
        return false;
    }

    /** Whether the words name this list or tag. */
    public boolean isCalled(String name, String words) {
        return name != null && name.equalsIgnoreCase(words);
    }
}
