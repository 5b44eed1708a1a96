package dev.todochatbot.chatbot.engine.builtin.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

import dev.todochatbot.chatbot.engine.builtin.recall.TaskFacts;
import dev.todochatbot.chatbot.engine.builtin.recall.ToolUse.Call;
import dev.todochatbot.understanding.request.Filter;
import dev.todochatbot.understanding.speech.Saying;

/** Listings by filter: what the tool filters it filters, the rest is looked for in what it gave. */
record Filters(Lookups lookups, Titles titles) {

    /** @param status used where the filter names none of its own */
    Resolution resolve(Filter filter, String status) {
        Filter asked = filter.status() == null || filter.status().equals("open") ? filter.withStatus(status) : filter;
        var first = asked.each().getFirst();
        var wanted = wanted(asked);
        if (wanted.isPresent()) {
            return Resolution.wanted(wanted.get());
        }
        boolean refused = lookups.result(Lookups.tasks(first)).orElseThrow().failed();
        if (refused && asked.list() != null) {
            return inListCalled(asked);
        }
        List<TaskFacts> tasks = listed(asked).stream()
                .filter(task -> !asked.repeating() || task.recurrence() != null)
                .filter(task -> asked.text() == null || titles.mentions(asked.text(), task))
                .toList();
        return found(asked.named() == null ? tasks : named(asked.named(), tasks), isCut(asked));
    }

    private Optional<Call> wanted(Filter filter) {
        return filter.each().stream()
                .flatMap(one -> lookups.wanted(Lookups.tasks(one)).stream())
                .findFirst();
    }

    /** Each task once, also one that fits several dues. */
    private List<TaskFacts> listed(Filter filter) {
        var tasks = new LinkedHashMap<String, TaskFacts>();
        for (Filter one : filter.each()) {
            lookups.listed(Lookups.tasks(one)).orElseThrow().forEach(task -> tasks.putIfAbsent(task.id(), task));
        }
        return List.copyOf(tasks.values());
    }

    private boolean isCut(Filter filter) {
        return filter.each().stream().anyMatch(one -> lookups.truncated(Lookups.tasks(one)));
    }

    /** No list has exactly this name: perhaps one with a name like it. */
    private Resolution inListCalled(Filter filter) {
        Filter everywhere = filter.inList(null);
        var wanted = wanted(everywhere);
        if (wanted.isPresent()) {
            return Resolution.wanted(wanted.get());
        }
        List<TaskFacts> tasks = listed(everywhere).stream()
                .filter(task -> titles.isCalled(task.list(), filter.list()))
                .toList();
        return tasks.isEmpty()
                ? Resolution.missing(Saying.NO_LIST_CALLED, filter.list())
                : found(tasks, isCut(everywhere));
    }

    /** "my shopping tasks": those in a list of that name, else with such a tag, else about it. */
    private List<TaskFacts> named(String name, List<TaskFacts> tasks) {
        List<TaskFacts> inList = tasks.stream()
                .filter(task -> titles.isCalled(task.list(), name))
                .toList();
        if (!inList.isEmpty()) {
            return inList;
        }
        List<TaskFacts> tagged = tasks.stream()
                .filter(task -> task.tags().stream().anyMatch(tag -> titles.isCalled(tag, name)))
                .toList();
        return tagged.isEmpty()
                ? tasks.stream().filter(task -> titles.mentions(name, task)).toList()
                : tagged;
    }

    private static Resolution found(List<TaskFacts> tasks, boolean cut) {
        return Resolution.swept(tasks, cut);
    }
}
