package dev.todochatbot.chatbot.engine.builtin.speak;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import dev.todochatbot.chatbot.engine.builtin.recall.TaskFacts;
import dev.todochatbot.understanding.speech.Saying;
import dev.todochatbot.understanding.speech.Sayings;

/**
 * Tasks and dates in the words of a language. Titles stand in quotation marks, exactly as they are.
 *
 * @param now where the user is, or null
 */
public record Words(Sayings says, LocalDateTime now, ZoneId zone) {

    /** @param values in the order of the saying's placeholders; tasks are named */
    public String say(Saying saying, Object... values) {
        return says.say(saying, Arrays.stream(values).map(this::said).toArray());
    }

    private Object said(Object value) {
        return switch (value) {
            case TaskFacts task -> quoted(task);
            case List<?> all ->
                says.all(all.stream().map(one -> String.valueOf(said(one))).toList());
            default -> value;
        };
    }

    public String quoted(TaskFacts task) {
        return says.say(Saying.TASK, says.isolated(task.title()), task.number());
    }

    public String isolated(String words) {
        return says.isolated(words);
    }

    public String missing(Missing missing) {
        Saying saying = missing.saying();
        String said =
                saying.placeholders().isEmpty() ? say(saying) : say(saying, isolated(String.valueOf(missing.words())));
        return missing.nearest().isEmpty() ? said : said + " " + say(Saying.NEAREST, missing.nearest());
    }

    /** @param untitled what is said of words that were taken for a title */
    public String notFound(Saying untitled, List<Missing> missing) {
        if (missing.stream().anyMatch(one -> !one.isTitle())) {
            return missing.stream().map(this::missing).distinct().collect(Collectors.joining(" "));
        }
        return say(untitled, isolated(missing.stream().map(Missing::words).collect(Collectors.joining(", "))));
    }

    /** All of them, or the first ones and how many more there are. */
    String first(int most, List<String> parts) {
        return parts.size() <= most
                ? says.all(parts)
                : say(Saying.AND_MORE, says.listed(parts.subList(0, most)), parts.size() - most);
    }

    public String which(String tool, List<TaskFacts> tasks) {
        Saying question =
                switch (tool) {
                    case "complete_task" -> Saying.WHICH_TO_COMPLETE;
                    case "reopen_task" -> Saying.WHICH_TO_REOPEN;
                    case "delete_task" -> Saying.WHICH_TO_DELETE;
                    case "restore_task" -> Saying.WHICH_TO_RESTORE;
                    default -> Saying.WHICH_TO_CHANGE;
                };
        return say(question, tasks.size(), tasks);
    }

    /** The due in the user's zone: "Fri 27 Nov, 17:00", or null. The year is said where it is another one. */
    public String due(TaskFacts task) {
        if (task.date() == null) {
            return null;
        }
        if (task.dateTime() == null) {
            return day(task.date());
        }
        LocalDateTime local = task.zone() == null
                ? task.dateTime()
                : task.dateTime().atZone(task.zone()).withZoneSameInstant(zone).toLocalDateTime();
        return moment(local);
    }

    private String moment(LocalDateTime moment) {
        return say(Saying.DAY_AND_TIME, day(moment.toLocalDate()), says.time(moment.toLocalTime()));
    }

    public String day(LocalDate day) {
        return says.day(day, now != null && now.getYear() != day.getYear());
    }

    /** What stands for a due in a request: words of the user stay, figures are said. */
    public String days(String due) {
        int to = due.indexOf("..");
        if (to >= 0) {
            return say(Saying.DAYS, days(due.substring(0, to)), days(due.substring(to + 2)));
        }
        try {
            return due.contains("T") ? moment(LocalDateTime.parse(due)) : day(LocalDate.parse(due));
        } catch (DateTimeParseException e) {
            return due;
        }
    }

    /** "every Monday", in English as todo-service says it. */
    public String repetition(TaskFacts task) {
        return new Repetition(says).of(task.rule(), task.recurrence());
    }

    /** "1 h 30 min"; what is less than a minute is not worth a word. */
    public String length(Duration duration) {
        int hours = (int) duration.toHours();
        var minutes = duration.toMinutesPart();
        if (hours == 0) return say(Saying.MINUTES, minutes);
        return say(Saying.HOURS, hours) + (minutes == 0 ? "" : " " + say(Saying.MINUTES, minutes));
    }

    public String priority(String level) {
        return say(
                switch (level) {
                    case "high" -> Saying.PRIORITY_HIGH;
                    case "medium" -> Saying.PRIORITY_MEDIUM;
                    case "low" -> Saying.PRIORITY_LOW;
                    default -> Saying.PRIORITY_NONE;
                });
    }

    public static String tags(List<String> tags) {
        return tags.stream().map(tag -> "#" + tag).collect(Collectors.joining(" "));
    }

    /** "a reminder 10 min before", and how many there are if there are several. */
    public String reminders(JsonNode reminders) {
        if (reminders.isEmpty()) {
            return say(Saying.NO_REMINDERS);
        }
        if (reminders.size() > 1) {
            return say(Saying.REMINDERS, reminders.size());
        }
        JsonNode one = reminders.get(0);
        return one.hasNonNull("before")
                ? say(
                        Saying.REMINDER_BEFORE,
                        length(Duration.parse(one.get("before").asText())))
                : say(Saying.REMINDER);
    }

    /** All that is to be said of a task but its title, in the fixed order: due, priority, list, repetition, tags. */
    public List<String> details(TaskFacts task) {
        var details = new ArrayList<String>();
        if (task.date() != null) {
            details.add(say(Saying.DUE, due(task)));
        }
        if (!"none".equals(task.priority()) && task.priority() != null) {
            details.add(priority(task.priority()));
        }
        if (task.list() != null && !task.list().equalsIgnoreCase("inbox")) {
            details.add(say(Saying.IN, isolated(task.list())));
        }
        if (task.recurrence() != null) {
            details.add(say(Saying.REPEATS, repetition(task)));
        }
        if (!task.tags().isEmpty()) {
            details.add(tags(task.tags()));
        }
        return details;
    }
}
