package dev.todochatbot.understanding.request;

import java.util.List;

/** The tasks that a request speaks of, as the user named them. */
public sealed interface Target {

    /** "task 3", "#2 and #4". */
    record Numbers(List<Integer> numbers) implements Target {}

    /** "the third one", "the first two": places in what was listed or offered last; -1 is the last. */
    record Places(List<Integer> places) implements Target {}

    /** "it", "that task". */
    record It() implements Target {}

    /** "them", "both". */
    record Them() implements Target {}

    /** Words of a title, perhaps of several joined by "and". */
    record Title(String words, List<Target> parts) implements Target {}

    /** "everything overdue", "all done tasks in Garden". */
    record All(Filter filter, Target except) implements Target {}

    /** "task 2 and the lawn". */
    record Several(List<Target> targets) implements Target {}

    static Target title(String words) {
        return new Title(words, List.of());
    }
}
