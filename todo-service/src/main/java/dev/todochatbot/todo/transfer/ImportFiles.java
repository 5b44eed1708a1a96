package dev.todochatbot.todo.transfer;

import java.io.InputStream;
import java.util.UUID;

import jakarta.inject.Singleton;

import dev.todochatbot.todo.task.wish.TaskWords;
import dev.todochatbot.todo.transfer.csv.CsvImport;
import dev.todochatbot.todo.transfer.json.JsonImport;
import dev.todochatbot.todo.transfer.row.Intake;
import dev.todochatbot.todo.transfer.row.RowReader;
import dev.todochatbot.todo.transfer.row.TextFile;
import dev.todochatbot.todo.transfer.todoist.TodoistImport;

/** Reads files of every format. To be called before a transaction opens: they have words in them. */
@Singleton
class ImportFiles {

    private final JsonImport json;
    private final RowReader rows;
    private final TaskWords words;

    ImportFiles(JsonImport json, RowReader rows, TaskWords words) {
        this.json = json;
        this.rows = rows;
        this.words = words;
    }

    Intake read(UUID owner, String format, InputStream file) {
        var text = TextFile.reader(file);
        var intake = new Intake(rows, words.of(owner));
        switch (format) {
            case "json" -> json.read(text, intake);
            case "csv" -> new CsvImport(intake).read(text);
            case "todoist" -> new TodoistImport(intake).read(text);
            default -> throw new IllegalArgumentException(format);
        }
        return intake;
    }
}
