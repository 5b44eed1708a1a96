package dev.todochatbot.chatbot.engine.builtin.plan;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.todochatbot.chatbot.engine.builtin.recall.TaskFacts;
import dev.todochatbot.chatbot.engine.builtin.recall.ToolUse.Call;
import dev.todochatbot.understanding.request.NewTask;
import dev.todochatbot.understanding.request.TaskChanges;
import dev.todochatbot.when.Due;
import dev.todochatbot.when.meaning.Speaker;
import dev.todochatbot.when.reading.ContradictionException;
import dev.todochatbot.when.reading.When;
import dev.todochatbot.when.reading.When.SaidDue;

/** Arguments of add_task and update_task. Dates stay words: todo-service resolves them. */
record UpdateArguments(Speaker speaker) {

    private static final List<String> LEVELS = List.of("none", "low", "medium", "high");

    static Call add(NewTask task) {
        var arguments = new LinkedHashMap<String, Object>();
        arguments.put("title", task.title());
        putIfSaid(arguments, "due", task.due());
        putIfSaid(arguments, "recurrence", task.recurrence());
        putIfSaid(arguments, "duration", task.duration());
        putIfSaid(arguments, "priority", task.priority());
        putIfSaid(arguments, "list", task.list());
        putIfSaid(arguments, "notes", task.notes());
        if (!task.tags().isEmpty()) {
            arguments.put("tags", task.tags());
        }
        if (task.remindBefore() != null) {
            arguments.put(
                    "reminders", List.of(Map.of("before", task.remindBefore().toString())));
        }
        return new Call("add_task", arguments);
    }

    Call update(TaskFacts task, TaskChanges changes) {
        var arguments = new LinkedHashMap<String, Object>();
        arguments.put("task", task.id());
        arguments.putAll(fields(task, changes));
        return new Call("update_task", arguments);
    }

    /** @param task what the task is now, or null while the user still has to choose it */
    Map<String, Object> fields(TaskFacts task, TaskChanges changes) {
        var arguments = new LinkedHashMap<String, Object>();
        putIfSaid(arguments, "title", changes.title());
        putOrClear(arguments, "due", due(task, changes));
        putOrClear(arguments, "recurrence", changes.recurrence());
        putIfSaid(arguments, "priority", priority(task, changes.priority()));
        putIfSaid(arguments, "list", changes.list());
        if (changes.notes() != null) {
            boolean appends =
                    changes.appendNotes() && task != null && !task.notes().isBlank();
            arguments.put("notes", appends ? task.notes() + "\n" + changes.notes() : changes.notes());
        }
        if (!changes.addTags().isEmpty() || !changes.removeTags().isEmpty()) {
            arguments.put("tags", tags(task, changes));
        }
        return arguments;
    }

    private static List<String> tags(TaskFacts task, TaskChanges changes) {
        var tags = new ArrayList<String>(task == null ? List.of() : task.tags());
        boolean all = changes.removeTags().contains(TaskChanges.ALL_TAGS);
        tags.removeIf(tag -> all || changes.removeTags().stream().anyMatch(tag::equalsIgnoreCase));
        changes.addTags().stream()
                .filter(tag -> tags.stream().noneMatch(tag::equalsIgnoreCase))
                .forEach(tags::add);
        return tags;
    }

    private static String priority(TaskFacts task, String wanted) {
        int now = LEVELS.indexOf(task == null ? "none" : task.priority());
        return switch (wanted) {
            case TaskChanges.RAISE -> LEVELS.get(Math.min(now < 1 ? 2 : now + 1, 3));
            case TaskChanges.LOWER -> LEVELS.get(now < 1 ? 1 : Math.max(now - 1, 1));
            case null, default -> wanted;
        };
    }

    /** A new time keeps the day that is set; that a new day keeps the time is up to todo-service. */
    private String due(TaskFacts task, TaskChanges changes) {
        if (changes.shift() != null) {
            return shifted(task, changes.shift());
        }
        String words = changes.due();
        if (words == null || words.isEmpty() || task == null || task.date() == null) {
            return words;
        }
        var said = said(words);
        return said.isPresent() && !said.get().dateSaid() && said.get().due() instanceof Due.AtTime time
                ? task.date() + "T" + time.dateTime().toLocalTime()
                : words;
    }

    private String shifted(TaskFacts task, String shift) {
        boolean earlier = shift.endsWith(" earlier");
        String span = shift.replaceFirst(" (?:earlier|later)$", "");
        if (task == null || task.date() == null) {
            String fromNow = "in " + span;
            return said(fromNow).isPresent() ? fromNow : onDay(speaker.today(), span, false, fromNow);
        }
        String moved = span + (earlier ? " before " : " after ") + task.date();
        if (said(moved).isPresent()) {
            return moved;
        }
        if (task.dateTime() == null) {
            return onDay(task.date(), span, earlier, "in " + span);
        }
        var length = When.duration(span, speaker).orElseThrow();
        var zone = task.zone() == null ? speaker.now().getZone() : task.zone();
        return task.dateTime()
                .atZone(zone)
                .plus(earlier ? length.negated() : length)
                .withZoneSameInstant(speaker.now().getZone())
                .toLocalDateTime()
                .toString();
    }

    /** In figures, for the words of one language do not fit into those of another: "tres días". */
    private String onDay(LocalDate day, String span, boolean earlier, String otherwise) {
        long days = When.duration(span, speaker).map(Duration::toDays).orElse(0L);
        return days == 0 ? otherwise : day.plusDays(earlier ? -days : days).toString();
    }

    private Optional<SaidDue> said(String words) {
        try {
            return When.due(words, speaker);
        } catch (ContradictionException e) {
            // Only todo-service can say what is wrong with it
            return Optional.of(new SaidDue(null, true, false, null));
        }
    }

    private static void putIfSaid(Map<String, Object> arguments, String name, String value) {
        if (value != null && !value.isEmpty()) {
            arguments.put(name, value);
        }
    }

    private static void putOrClear(Map<String, Object> arguments, String name, String value) {
        if (value != null) {
            arguments.put(name, value.isEmpty() ? null : value);
        }
    }
}
