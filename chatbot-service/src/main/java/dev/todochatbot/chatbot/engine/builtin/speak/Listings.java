package dev.todochatbot.chatbot.engine.builtin.speak;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.todochatbot.chatbot.engine.builtin.recall.TaskFacts;
import dev.todochatbot.understanding.request.Filter;
import dev.todochatbot.understanding.speech.Saying;

/**
 * What is said of tasks that were asked for.
 *
 * @param asSaid words as the user wrote them, which come folded
 */
public record Listings(Words words, UnaryOperator<String> asSaid) {

    private static final int SHOWN = 60;
    private static final int FIRST = 3;
    private static final List<String> LEVELS = List.of("high", "medium", "low", "none");

    /** @param cut whether there are more than these */
    public String tasks(Filter filter, List<TaskFacts> tasks, boolean cut, boolean summary) {
        String what = described(filter, tasks.size());
        if (tasks.isEmpty()) {
            return words.say(Saying.LISTING_OF_NONE, what);
        }
        String highlighted = summary ? words.say(Saying.HIGHLIGHTS, what, count(tasks, "high"), dated(tasks)) : what;
        String head = words.say(cut ? Saying.LISTING_OF_MORE : Saying.LISTING, highlighted);
        return lines(head, tasks.stream().map(this::line).toList());
    }

    private static long count(List<TaskFacts> tasks, String priority) {
        return tasks.stream().filter(task -> task.priority().equals(priority)).count();
    }

    private static long dated(List<TaskFacts> tasks) {
        return tasks.stream().filter(task -> task.date() != null).count();
    }

    private String line(TaskFacts task) {
        List<String> details = words.details(task);
        return "- "
                + (details.isEmpty()
                        ? words.quoted(task)
                        : words.say(Saying.DETAILED, task, words.says().listed(details)));
    }

    private String lines(String head, Collection<String> lines) {
        String rest = lines.size() > SHOWN ? "\n" + words.say(Saying.AND_SO_MANY_MORE, lines.size() - SHOWN) : "";
        return lines.stream().limit(SHOWN).collect(Collectors.joining("\n", head + "\n\n", rest));
    }

    private String described(Filter filter, int number) {
        boolean overdue = "overdue".equals(filter.due()) && filter.orDue().isEmpty();
        Saying what = overdue
                ? Saying.OVERDUE_TASKS
                : switch (filter.status()) {
                    case "done" -> Saying.DONE_TASKS;
                    case "all" -> Saying.ALL_TASKS;
                    default -> Saying.OPEN_TASKS;
                };
        return words.say(
                what,
                number,
                filter.repeating() ? words.say(Saying.REPEATING) : "",
                filter.priority() == null ? "" : priority(filter.priority()),
                filters(filter, overdue));
    }

    private String priority(String level) {
        return words.say(
                switch (level) {
                    case "high" -> Saying.OF_PRIORITY_HIGH;
                    case "medium" -> Saying.OF_PRIORITY_MEDIUM;
                    case "low" -> Saying.OF_PRIORITY_LOW;
                    default -> Saying.OF_PRIORITY_NONE;
                });
    }

    private String filters(Filter filter, boolean overdue) {
        var filters = new ArrayList<String>();
        if (filter.due() != null && !overdue) {
            filters.add(words.says()
                    .any(filter.each().stream().map(one -> due(one.due())).toList()));
        }
        put(filters, Saying.OF_LIST, filter.list());
        put(filters, Saying.WITH_TAG, filter.tag());
        put(filters, Saying.ABOUT, filter.text());
        put(filters, Saying.NAMED, filter.named());
        return String.join(" ", filters);
    }

    private void put(List<String> filters, Saying saying, String value) {
        if (value != null) {
            filters.add(words.say(saying, words.isolated(value)));
        }
    }

    private String due(String due) {
        return switch (due) {
            case "overdue" -> words.say(Saying.OVERDUE);
            case "none" -> words.say(Saying.WITHOUT_DUE);
            case "week" -> words.say(Saying.DUE_THIS_WEEK);
            case "today" -> words.say(Saying.DUE_TODAY);
            default ->
                due.startsWith("today..")
                        ? words.say(Saying.DUE_BY, days(due.substring("today..".length())))
                        : words.say(Saying.DUE_ON, days(due));
        };
    }

    private String days(String due) {
        return words.days(asSaid.apply(due));
    }

    /** Nothing due then, or what is. @param due words of a date */
    public String free(String due, List<TaskFacts> tasks, boolean cut) {
        return tasks.isEmpty() ? words.say(Saying.FREE, days(due)) : tasks(Filter.OPEN.dueOn(due), tasks, cut, false);
    }

    public String lists(List<TaskFacts> tasks) {
        return names(Saying.LISTS, tasks.stream().map(TaskFacts::list));
    }

    public String tags(List<TaskFacts> tasks) {
        return names(Saying.TAGS, tasks.stream().flatMap(task -> task.tags().stream()));
    }

    private String names(Saying saying, Stream<String> all) {
        Map<String, Long> counted = all.filter(name -> name != null)
                .collect(Collectors.groupingBy(name -> name, LinkedHashMap::new, Collectors.counting()));
        List<String> names = counted.entrySet().stream()
                .map(name -> words.say(
                        Saying.TASKS_OF,
                        words.isolated(name.getKey()),
                        name.getValue().intValue()))
                .toList();
        return words.say(saying, counted.size(), words.says().listed(names));
    }

    /** What is due first, and among those the most important. */
    public String next(List<TaskFacts> tasks) {
        if (tasks.isEmpty()) {
            return words.say(Saying.NOTHING_NEXT);
        }
        return lines(
                words.say(Saying.NEXT),
                tasks.stream()
                        .sorted(Comparator.comparing(TaskFacts::date, Comparator.nullsLast(Comparator.naturalOrder()))
                                .thenComparing(task -> LEVELS.indexOf(task.priority())))
                        .limit(FIRST)
                        .map(this::line)
                        .toList());
    }

    public String described(TaskFacts task) {
        var said = new ArrayList<String>();
        said.add(words.say(task.isDone() ? Saying.DONE : Saying.OPEN));
        if (task.date() == null) {
            said.add(words.say(Saying.NO_DUE));
        }
        said.addAll(words.details(task));
        String notes = task.notes().isBlank() ? "" : "\n" + words.say(Saying.ALL_NOTES, words.isolated(task.notes()));
        return words.say(Saying.DESCRIBED, task, words.says().listed(said)) + notes;
    }

    /**
     * What happened in a time.
     *
     * @param action what was done to the tasks, or null for all there is
     * @param when in the user's words, perhaps none
     * @param tasks by event, with what was done to them
     * @param cut whether there is more than that
     */
    public String happened(String action, String when, Collection<Event> tasks, boolean cut) {
        Saying what =
                switch (action) {
                    case null -> Saying.TASKS_CHANGED;
                    case "completed" -> Saying.TASKS_COMPLETED;
                    case "created" -> Saying.TASKS_CREATED;
                    case "deleted" -> Saying.TASKS_DELETED;
                    case "updated" -> Saying.TASKS_UPDATED;
                    default -> Saying.TASKS_CHANGED;
                };
        String counted = words.say(what, tasks.size(), asSaid.apply(when));
        if (tasks.isEmpty()) {
            return counted;
        }
        return lines(
                words.say(Saying.HEADING, cut ? words.say(Saying.AT_LEAST, counted) : counted),
                tasks.stream()
                        .map(event -> "- "
                                + (action == null
                                        ? words.say(Saying.DETAILED, event.task(), done(event.action()))
                                        : words.quoted(event.task())))
                        .toList());
    }

    /** @param action what was done to the task, as the activity calls it */
    public record Event(TaskFacts task, String action) {}

    private String done(String action) {
        return switch (action) {
            case "created" -> words.say(Saying.WAS_CREATED);
            case "completed" -> words.say(Saying.WAS_COMPLETED);
            case "reopened" -> words.say(Saying.WAS_REOPENED);
            case "deleted" -> words.say(Saying.WAS_DELETED);
            case "restored" -> words.say(Saying.WAS_RESTORED);
            default -> words.say(Saying.WAS_UPDATED);
        };
    }
}
