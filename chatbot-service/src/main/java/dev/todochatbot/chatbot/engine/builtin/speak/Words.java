package dev.todochatbot.chatbot.engine.builtin.speak;

import java.text.Bidi;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import dev.todochatbot.chatbot.engine.builtin.recall.TaskFacts;

/** Tasks and dates in replies. Titles stand in quotation marks, exactly as they are. */
public final class Words {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter DAY_OF_YEAR = DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private Words() {}

    public static String quoted(TaskFacts task) {
        return "“" + isolated(task.title()) + "” (#" + task.number() + ")";
    }

    /** Words from right to left would turn the marks and numbers around them round. */
    static String isolated(String title) {
        return Bidi.requiresBidi(title.toCharArray(), 0, title.length()) ? "\u2068" + title + "\u2069" : title;
    }

    public static String quoted(List<TaskFacts> tasks) {
        return joined(tasks.stream().map(Words::quoted).toList());
    }

    public static String joined(List<String> parts) {
        if (parts.size() < 2) {
            return String.join("", parts);
        }
        return String.join(", ", parts.subList(0, parts.size() - 1)) + " and " + parts.getLast();
    }

    public static String counted(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    public static String of(List<Missing> missing) {
        return missing.stream().map(Missing::words).collect(Collectors.joining("”, “"));
    }

    public static String missing(Missing missing) {
        String near = missing.nearest().isEmpty() ? "" : " The nearest: " + quoted(missing.nearest()) + ".";
        boolean described =
                missing.words().matches("(?:task \\d+|that |the tasks? you|an? (?:open|done) task|a list called).*");
        return "I couldn't find " + (described ? missing.words() : "a task called “" + missing.words() + "”")
                + ", so nothing was changed there." + near;
    }

    public static String which(String tool, List<TaskFacts> tasks) {
        String doing =
                switch (tool) {
                    case "complete_task" -> "is done";
                    case "reopen_task" -> "shall be open again";
                    case "delete_task" -> "shall be deleted";
                    case "restore_task" -> "shall come back";
                    default -> "shall be changed";
                };
        return Character.toUpperCase(counted(tasks.size(), "task").charAt(0))
                + counted(tasks.size(), "task").substring(1) + " fit: " + quoted(tasks) + ". Which one " + doing + "?";
    }

    /** The due in the user's zone: "Fri 27 Nov, 17:00". The year is said where it is another one. */
    public static String due(TaskFacts task, LocalDateTime now, ZoneId zone) {
        if (task.date() == null) {
            return null;
        }
        if (task.dateTime() == null) {
            return day(task.date(), now);
        }
        LocalDateTime local = task.zone() == null
                ? task.dateTime()
                : task.dateTime().atZone(task.zone()).withZoneSameInstant(zone).toLocalDateTime();
        return day(local.toLocalDate(), now) + ", " + CLOCK.format(local);
    }

    /** "1 h 30 min"; what is less than a minute is not worth a word. */
    public static String length(Duration duration) {
        var hours = duration.toHours();
        var minutes = duration.toMinutesPart();
        if (hours == 0) return minutes + " min";
        return minutes == 0 ? hours + " h" : hours + " h " + minutes + " min";
    }

    public static String day(LocalDate day, LocalDateTime now) {
        boolean near = now == null || now.getYear() == day.getYear();
        return (near ? DAY : DAY_OF_YEAR).format(day);
    }

    /** "a reminder 10 min before", and how many there are if there are several. */
    static String reminders(JsonNode reminders) {
        if (reminders.size() > 1) {
            return counted(reminders.size(), "reminder");
        }
        JsonNode one = reminders.get(0);
        return one.hasNonNull("before")
                ? "a reminder " + length(Duration.parse(one.get("before").asText())) + " before"
                : "a reminder";
    }

    /** All that is to be said of a task but its title, in the fixed order: due, priority, list, repetition, tags. */
    public static List<String> details(TaskFacts task, LocalDateTime now, ZoneId zone) {
        var details = new ArrayList<String>();
        String due = due(task, now, zone);
        if (due != null) {
            details.add("due " + due);
        }
        if (!"none".equals(task.priority()) && task.priority() != null) {
            details.add(task.priority() + " priority");
        }
        if (task.list() != null && !task.list().equalsIgnoreCase("inbox")) {
            details.add("in " + task.list());
        }
        if (task.recurrence() != null) {
            details.add("repeats " + task.recurrence());
        }
        if (!task.tags().isEmpty()) {
            details.add(task.tags().stream().map(tag -> "#" + tag).collect(Collectors.joining(" ")));
        }
        return details;
    }
}
