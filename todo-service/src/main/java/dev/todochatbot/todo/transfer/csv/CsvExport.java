package dev.todochatbot.todo.transfer.csv;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import dev.todochatbot.todo.task.Task;
import dev.todochatbot.todo.task.read.TaskExport;

/** Writes tasks as a spreadsheet (RFC 4180) whose cells are safe to open, in parts, as the reader takes it. */
@Singleton
public class CsvExport {

    private static final CsvMapper CSV = CsvMapper.builder()
            .enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING)
            .build();

    private static final CsvSchema LINES = CsvSchema.emptySchema().withLineSeparator("\r\n");

    private final TaskExport tasks;

    CsvExport(TaskExport tasks) {
        this.tasks = tasks;
    }

    public void write(UUID owner, OutputStream stream) throws IOException {
        // Closed only where it is whole: what breaks off must not look like a file
        var out = CSV.writer(LINES).writeValues(stream);
        out.write(CsvColumn.ALL.stream().map(CsvColumn::name).toList());
        var part = tasks.after(owner, 0, false);
        while (!part.isEmpty()) {
            write(out, part);
            part = tasks.after(owner, part.getLast().number(), false);
        }
        out.close();
    }

    private static void write(SequenceWriter out, List<Task> part) throws IOException {
        for (var task : part)
            out.write(CsvColumn.ALL.stream().map(column -> cell(column, task)).toList());
    }

    private static String cell(CsvColumn column, Task task) {
        var value = column.write().apply(task);
        return value == null ? "" : SafeCell.guarded(value.toString());
    }
}
