package dev.todochatbot.chatbot.engine.builtin.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.todochatbot.chatbot.engine.builtin.recall.TaskFacts;
import dev.todochatbot.chatbot.engine.builtin.recall.ToolUse;
import dev.todochatbot.chatbot.engine.builtin.speak.Missing;
import dev.todochatbot.understanding.speech.Saying;

/**
 * What became of the words that name tasks.
 *
 * @param found the tasks meant
 * @param doubtful for each phrase that fits several tasks: those
 * @param missing for each phrase that fits none: the phrase and what comes near
 * @param wanted look-ups without which there is no telling
 * @param cut whether a listing had more tasks than it showed
 * @param swept the ids of those that were found by a filter ("all", "overdue") and not by their names
 */
record Resolution(
        List<TaskFacts> found,
        List<List<TaskFacts>> doubtful,
        List<Missing> missing,
        List<ToolUse.Call> wanted,
        boolean cut,
        Set<String> swept) {

    static final Resolution NOTHING = new Resolution(List.of(), List.of(), List.of(), List.of());

    Resolution(
            List<TaskFacts> found, List<List<TaskFacts>> doubtful, List<Missing> missing, List<ToolUse.Call> wanted) {
        this(found, doubtful, missing, wanted, false, Set.of());
    }

    static Resolution found(List<TaskFacts> tasks) {
        return new Resolution(tasks, List.of(), List.of(), List.of());
    }

    /** The tasks that fit a filter. @param cut whether there are more of them */
    static Resolution swept(List<TaskFacts> tasks, boolean cut) {
        return new Resolution(
                tasks,
                List.of(),
                List.of(),
                List.of(),
                cut,
                tasks.stream().map(TaskFacts::id).collect(Collectors.toSet()));
    }

    static Resolution doubtful(List<TaskFacts> tasks) {
        return new Resolution(List.of(), List.of(tasks), List.of(), List.of());
    }

    /** No task has such a title. */
    static Resolution missing(String words, List<TaskFacts> nearest) {
        return new Resolution(List.of(), List.of(), List.of(Missing.titled(words, nearest)), List.of());
    }

    /** @param saying how it is said that there is no such task */
    static Resolution missing(Saying saying, String words) {
        return new Resolution(List.of(), List.of(), List.of(new Missing(saying, words, List.of())), List.of());
    }

    static Resolution missing(Saying saying) {
        return missing(saying, null);
    }

    static Resolution wanted(ToolUse.Call lookup) {
        return new Resolution(List.of(), List.of(), List.of(), List.of(lookup));
    }

    /** Whether a task was found by a filter. */
    boolean sweeps(TaskFacts task) {
        return swept.contains(task.id());
    }

    /** The same tasks, none of which was named. */
    Resolution bySweep() {
        var all = swept(found, cut);
        return new Resolution(found, doubtful, missing, wanted, cut, all.swept);
    }

    boolean isMissing() {
        return found.isEmpty() && doubtful.isEmpty() && wanted.isEmpty();
    }

    Resolution and(Resolution other) {
        var tasks = new ArrayList<>(found);
        other.found.stream()
                .filter(task -> tasks.stream().noneMatch(mine -> mine.id().equals(task.id())))
                .forEach(tasks::add);
        return new Resolution(
                List.copyOf(tasks),
                joined(doubtful, other.doubtful),
                joined(missing, other.missing),
                joined(wanted, other.wanted),
                cut || other.cut,
                Stream.concat(swept.stream(), other.swept.stream()).collect(Collectors.toSet()));
    }

    private static <T> List<T> joined(List<T> mine, List<T> other) {
        var all = new ArrayList<>(mine);
        other.stream().filter(one -> !all.contains(one)).forEach(all::add);
        return List.copyOf(all);
    }
}
