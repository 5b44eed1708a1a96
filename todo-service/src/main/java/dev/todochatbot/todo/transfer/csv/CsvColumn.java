package dev.todochatbot.todo.transfer.csv;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.StringTokenizer;
import java.util.function.BiConsumer;
import java.util.function.Function;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.todochatbot.todo.task.Task;

/**
 * A column of a spreadsheet of tasks. This is the one place that says which there are.
 *
 * @param write what its cell says of a task; null for nothing
 * @param read puts a cell that is not empty into a task of JSON
 */
record CsvColumn(String name, Function<Task, Object> write, BiConsumer<ObjectNode, String> read) {

    static final List<CsvColumn> ALL = List.of(
            text("title", Task::title),
            text("notes", Task::notes),
            word("status", Task::status),
            word("priority", Task::priority),
            new CsvColumn("due", task -> CsvDue.write(task.due()), (task, cell) -> task.set("due", CsvDue.read(cell))),
            text("list", task -> task.list().name()),
            new CsvColumn("tags", task -> String.join(",", task.tags()), CsvColumn::tags),
            new CsvColumn("recurrence", CsvColumn::recurrence, CsvColumn::recurrence),
            new CsvColumn("start", Task::start, (task, cell) -> task.put("start", cell.strip())),
            moment("completedAt", Task::completedAt),
            moment("createdAt", Task::createdAt));

    private static final String AFTER_COMPLETION = " after completion";

    private static CsvColumn text(String name, Function<Task, Object> write) {
        return new CsvColumn(name, write, (task, cell) -> task.put(name, cell));
    }

    private static CsvColumn word(String name, Function<Task, Enum<?>> write) {
        return new CsvColumn(
                name,
                task -> write.apply(task).name().toLowerCase(Locale.ROOT),
                (task, cell) -> task.put(name, cell.strip().toLowerCase(Locale.ROOT)));
    }

    private static CsvColumn moment(String name, Function<Task, Instant> write) {
        return new CsvColumn(name, write::apply, (task, cell) -> task.put(name, cell.strip()));
    }

    private static void tags(ObjectNode task, String cell) {
        var tags = task.putArray("tags");
        new StringTokenizer(cell, ",").asIterator().forEachRemaining(tag -> {
            if (!tag.toString().isBlank()) tags.add(tag.toString().strip());
        });
    }

    private static Object recurrence(Task task) {
        if (task.recurrence() == null) return null;
        var rule = task.recurrence().rule();
        return switch (task.recurrence().from()) {
            case DUE -> rule;
            case COMPLETION -> rule + AFTER_COMPLETION;
        };
    }

    private static void recurrence(ObjectNode task, String cell) {
        var said = cell.strip();
        var after = said.toLowerCase(Locale.ROOT).endsWith(AFTER_COMPLETION);
        task.putObject("recurrence")
                .put("rule", after ? said.substring(0, said.length() - AFTER_COMPLETION.length()) : said)
                .put("from", after ? "completion" : "due");
    }
}
