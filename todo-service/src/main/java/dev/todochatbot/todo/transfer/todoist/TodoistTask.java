package dev.todochatbot.todo.transfer.todoist;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.todochatbot.todo.task.wish.TaskWords;
import dev.todochatbot.todo.transfer.csv.Spreadsheet;
import dev.todochatbot.todo.transfer.row.Excerpt;
import dev.todochatbot.todo.transfer.row.Intake;
import dev.todochatbot.when.Due;
import dev.todochatbot.when.Recurrence;

/** A task of Todoist, while its lines are read. What has no place of its own in a task goes to its notes. */
final class TodoistTask {

    private static final int LONGEST_TITLE = 200;
    private static final int MOST_SUBTASKS = 100;

    /** In UTF-16 units: what is more is not looked at, for the task is refused anyway. */
    private static final int MOST_NOTES = 100_000;

    private static final List<String> PRIORITIES = List.of("", "high", "medium", "low", "none");

    private final int row;
    private final Intake intake;
    private final ObjectNode task = JsonNodeFactory.instance.objectNode();
    private final List<String> notes = new ArrayList<>();
    private int noted;
    private int subtasks;

    TodoistTask(Spreadsheet.Line line, String list, Intake intake) {
        this.row = line.row();
        this.intake = intake;
        title(line.get("content"));
        if (!line.get("description").isBlank()) note(line.get("description"));
        if (list != null) task.put("list", list);
        priority(line);
        due(line);
        if (!line.get("deadline").isBlank())
            notes.add("Deadline: " + line.get("deadline").strip());
    }

    void note(String text) {
        if (noted > MOST_NOTES) return;
        var stripped = text.strip();
        noted += stripped.length();
        notes.add(stripped);
    }

    /** Lines of a checklist are titles; the rest of them is told in the notes. */
    void subtask(Spreadsheet.Line line) {
        if (++subtasks > MOST_SUBTASKS) {
            intake.fail(line.row(), "subtasks: must be at most " + MOST_SUBTASKS);
            return;
        }
        var title = line.get("content").strip();
        if (title.isEmpty()) {
            intake.fail(line.row(), "CONTENT: must not be blank");
            return;
        }
        task.withArray("subtasks").addObject().put("title", shortened(line.row(), title));
        for (var column : List.of("description", "date"))
            if (!line.get(column).isBlank())
                note(Excerpt.of(title) + ": " + line.get(column).strip());
    }

    void handOn() {
        if (!notes.isEmpty()) task.put("notes", String.join("\n\n", notes));
        intake.task(row, task);
    }

    /** Without its labels, unless it is made of nothing else. */
    private void title(String content) {
        var words = new ArrayList<String>();
        var tags = JsonNodeFactory.instance.arrayNode();
        new StringTokenizer(content).asIterator().forEachRemaining(word -> {
            if (word.toString().startsWith("@") && word.toString().length() > 1)
                tags.add(word.toString().substring(1));
            else words.add(word.toString());
        });
        if (!tags.isEmpty()) task.set("tags", tags);
        var title = tags.isEmpty() || words.isEmpty() ? content.strip() : String.join(" ", words);
        task.put("title", shortened(row, title));
    }

    private String shortened(int row, String title) {
        var fitting = Excerpt.of(title, LONGEST_TITLE);
        if (!fitting.equals(title)) {
            notes.addFirst(title);
            intake.warn(row, "the title has more than " + LONGEST_TITLE + " characters: all of it is in the notes");
        }
        return fitting;
    }

    private void priority(Spreadsheet.Line line) {
        var said = line.get("priority").strip();
        if (said.isEmpty()) return;
        if (said.length() == 1 && said.charAt(0) >= '1' && said.charAt(0) <= '4')
            task.put("priority", PRIORITIES.get(said.charAt(0) - '0'));
        else intake.warn(row, "PRIORITY: must be 1 to 4");
    }

    private void due(Spreadsheet.Line line) {
        var said = line.get("date").strip();
        if (said.isEmpty()) return;
        var spoken = intake.words().said(said.replace("every!", "every").replace("Every!", "Every"));
        if (spoken == null) {
            notes.add("Date: " + said);
            intake.warn(row, "the date \"%s\" is not understood: it is in the notes".formatted(Excerpt.of(said)));
            return;
        }
        task.set("due", due(spoken.due(), line.get("timezone").strip()));
        duration(line, spoken);
        if (spoken.recurrence() == null) return;
        var completion = said.contains("every!")
                || said.contains("Every!")
                || spoken.recurrence().from() == Recurrence.From.COMPLETION;
        task.putObject("recurrence")
                .put("rule", spoken.recurrence().rule())
                .put("from", completion ? "completion" : "due");
    }

    private void duration(Spreadsheet.Line line, TaskWords.Spoken spoken) {
        var length = line.get("duration").isBlank() ? spoken.duration() : TodoistDuration.of(line);
        if (length != null && spoken.due() instanceof Due.AtTime) task.put("duration", length.toString());
        else if (!line.get("duration").isBlank())
            intake.warn(row, "DURATION: must be from a minute to 30 days, beside a time");
    }

    /** A time is one of the clock in the zone of the file, if it names one. */
    private static ObjectNode due(Due due, String zone) {
        var node = JsonNodeFactory.instance.objectNode();
        return switch (due) {
            case Due.OnDay(var date) -> node.put("date", date.toString());
            case Due.AtTime time ->
                node.put("dateTime", time.dateTime().toString())
                        .put("zone", zone(zone, time.zone()).getId());
        };
    }

    private static ZoneId zone(String said, ZoneId otherwise) {
        try {
            return said.isEmpty() ? otherwise : ZoneId.of(said);
        } catch (DateTimeException e) {
            return otherwise;
        }
    }
}
