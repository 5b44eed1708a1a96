package dev.todochatbot.chatbot.engine.builtin.plan;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.todochatbot.chatbot.engine.builtin.recall.TaskFacts;
import dev.todochatbot.understanding.account.KnownTask;
import dev.todochatbot.understanding.account.TaskMatcher;

/** Finds tasks by words of their titles, as the language of the message has them. */
record Titles(TaskMatcher matcher) {

    /**
     * @param report whether the words may carry another verb than the title: "handed in the essay"
     * @return those that fit equally well, in their order; empty when none does
     */
    List<TaskFacts> find(String words, List<TaskFacts> tasks, boolean report) {
        return facts(tasks, matcher.find(words, known(tasks), report).stream().map(TaskMatcher.Found::task));
    }

    /** Up to three titles that come near, the nearest first. */
    List<TaskFacts> nearest(String words, List<TaskFacts> tasks) {
        return facts(tasks, matcher.nearest(words, known(tasks)).stream());
    }

    /** Whether all of the words occur in the title or the notes. */
    boolean mentions(String words, TaskFacts task) {
        return matcher.mentions(words, known(task));
    }

    /** Whether the words name this list or tag. */
    boolean isCalled(String name, String words) {
        return matcher.isCalled(name, words);
    }

    /** Whether they differ in case, accents, punctuation and spacing at most. */
    boolean same(String one, String other) {
        return matcher.plain(one).equals(matcher.plain(other));
    }

    /** The word to search for where there are too many tasks to look at each. */
    String longestWord(String words) {
        return Stream.of(matcher.plain(words).split(" "))
                .max(Comparator.comparingInt(String::length))
                .filter(word -> !word.isEmpty())
                .orElse(words);
    }

    static KnownTask known(TaskFacts task) {
        return new KnownTask(
                task.id(), task.number(), task.title(), task.notes(), task.isDone(), task.tags(), task.list());
    }

    private static List<KnownTask> known(List<TaskFacts> tasks) {
        return tasks.stream().map(Titles::known).toList();
    }

    private static List<TaskFacts> facts(List<TaskFacts> tasks, Stream<KnownTask> found) {
        Map<String, TaskFacts> byId =
                tasks.stream().collect(Collectors.toMap(TaskFacts::id, Function.identity(), (first, _) -> first));
        return found.map(task -> byId.get(task.id())).toList();
    }
}
