package dev.todochatbot.chatbot.engine.builtin.plan;

import java.util.List;

import dev.todochatbot.chatbot.engine.builtin.language.Stems;
import dev.todochatbot.chatbot.engine.builtin.plan.ToolUse.Call;
import dev.todochatbot.chatbot.engine.builtin.request.Filter;

/** Listings by filter: what the tool filters it filters, the rest is looked for in what it gave. */
record Filters(Lookups lookups) {

    /** @param status used where the filter names none of its own */
    Resolution resolve(Filter filter, String status) {
        Filter asked = filter.status() == null || filter.status().equals("open") ? filter.withStatus(status) : filter;
        Call call = Lookups.tasks(asked);
        var wanted = lookups.wanted(call);
        if (wanted.isPresent()) {
            return Resolution.wanted(wanted.get());
        }
        var listed = lookups.listed(call);
        boolean refused = lookups.result(call).orElseThrow().failed();
        if (refused && asked.list() != null) {
            return inListCalled(asked);
        }
        List<TaskFacts> tasks = listed.get().stream()
                .filter(task -> !asked.repeating() || task.recurrence() != null)
                .filter(task -> asked.text() == null || TaskMatcher.mentions(asked.text(), task))
                .toList();
        return found(asked.named() == null ? tasks : named(asked.named(), tasks), lookups.truncated(call));
    }

    /** No list has exactly this name: perhaps one with a name like it. */
    private Resolution inListCalled(Filter filter) {
        Call everywhere = Lookups.tasks(
                new Filter(filter.status(), filter.due(), null, filter.tag(), filter.priority(), null, null, false));
        var wanted = lookups.wanted(everywhere);
        if (wanted.isPresent()) {
            return Resolution.wanted(wanted.get());
        }
        List<TaskFacts> tasks = lookups.listed(everywhere).orElseThrow().stream()
                .filter(task -> isCalled(task.list(), filter.list()))
                .toList();
        return tasks.isEmpty()
                ? Resolution.missing("a list called “" + filter.list() + "”", List.of())
                : found(tasks, lookups.truncated(everywhere));
    }

    /** "my shopping tasks": those in a list of that name, else with such a tag, else about it. */
    private static List<TaskFacts> named(String name, List<TaskFacts> tasks) {
        List<TaskFacts> inList =
                tasks.stream().filter(task -> isCalled(task.list(), name)).toList();
        if (!inList.isEmpty()) {
            return inList;
        }
        List<TaskFacts> tagged = tasks.stream()
                .filter(task -> task.tags().stream().anyMatch(tag -> isCalled(tag, name)))
                .toList();
        return tagged.isEmpty()
                ? tasks.stream()
                        .filter(task -> TaskMatcher.mentions(name, task))
                        .toList()
                : tagged;
    }

    private static boolean isCalled(String name, String words) {
        if (name == null) {
            return false;
        }
        List<Stems.Stem> said = Stems.of(words);
        List<Stems.Stem> meant = Stems.of(name);
        return !said.isEmpty()
                && said.size() == meant.size()
                && said.stream().allMatch(stem -> meant.stream().anyMatch(other -> stem.like(other) > 0));
    }

    private static Resolution found(List<TaskFacts> tasks, boolean cut) {
        return Resolution.swept(tasks, cut);
    }
}
