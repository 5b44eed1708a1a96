package dev.todochatbot.todo.transfer.todoist;

import java.io.BufferedReader;
import java.util.List;
import java.util.Locale;

import dev.todochatbot.common.problem.ProblemException;
import dev.todochatbot.todo.transfer.csv.Spreadsheet;
import dev.todochatbot.todo.transfer.row.Intake;

/**
 * A project of Todoist as a CSV file: one line after the other builds up a task, which is handed on when the next one begins.
 * A section is a list; what is indented is a line of the checklist above it.
 */
public final class TodoistImport implements Spreadsheet.Reader {

    private static final String TYPE = "type";

    private final Intake intake;
    private TodoistTask task;
    private String section;

    public TodoistImport(Intake intake) {
        this.intake = intake;
    }

    public void read(BufferedReader text) {
        Spreadsheet.read(text, Spreadsheet::plain, this);
        handOn();
    }

    @Override
    public void header(List<String> columns) {
        for (var needed : List.of(TYPE, "content"))
            if (!columns.contains(needed))
                throw ProblemException.invalid(needed.toUpperCase(Locale.ROOT), "must be a column of the header");
    }

    @Override
    public void line(Spreadsheet.Line line) {
        switch (line.get(TYPE).strip().toLowerCase(Locale.ROOT)) {
            case "task" -> task(line);
            case "note" -> note(line);
            case "section" -> {
                handOn();
                section = line.get("content").isBlank()
                        ? null
                        : line.get("content").strip();
            }
            case "meta" -> {}
            case "" -> {
                if (!line.get("content").isEmpty()) intake.fail(line.row(), "TYPE: must not be empty");
            }
            default -> intake.fail(line.row(), "TYPE: must be task, note, section or meta");
        }
    }

    private void task(Spreadsheet.Line line) {
        var indent = indent(line);
        if (indent > 1 && task != null) {
            task.subtask(line);
            return;
        }
        handOn();
        task = new TodoistTask(line, section, intake);
        if (indent > 1) intake.warn(line.row(), "is indented below nothing and became a task");
    }

    /** What is no number is none. */
    private int indent(Spreadsheet.Line line) {
        var said = line.get("indent").strip();
        if (said.isEmpty()) return 1;
        try {
            return Integer.parseInt(said);
        } catch (NumberFormatException e) {
            intake.warn(line.row(), "INDENT: is no number");
            return 1;
        }
    }

    private void note(Spreadsheet.Line line) {
        if (line.get("content").isBlank()) return;
        if (task == null) intake.fail(line.row(), "there is no task above this note");
        else task.note(line.get("content"));
    }

    private void handOn() {
        if (task != null) task.handOn();
        task = null;
    }

    @Override
    public void broken(int row, String message) {
        intake.fail(row, message);
    }
}
