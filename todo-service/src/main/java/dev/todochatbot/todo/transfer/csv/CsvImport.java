package dev.todochatbot.todo.transfer.csv;

import java.io.BufferedReader;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.todochatbot.common.problem.ProblemException;
import dev.todochatbot.todo.transfer.row.Excerpt;
import dev.todochatbot.todo.transfer.row.Intake;

/** A spreadsheet of tasks, as {@link CsvExport} writes it or somebody made it: only {@code title} must be there. */
public final class CsvImport implements Spreadsheet.Reader {

    private static final Map<String, CsvColumn> COLUMNS =
            CsvColumn.ALL.stream().collect(Collectors.toMap(CsvColumn::name, Function.identity()));

    private final Intake intake;

    public CsvImport(Intake intake) {
        this.intake = intake;
    }

    public void read(BufferedReader text) {
        Spreadsheet.read(text, CsvImport::column, this);
    }

    private static String column(String said) {
        return COLUMNS.keySet().stream()
                .filter(name -> name.equalsIgnoreCase(said))
                .findFirst()
                .orElse(said);
    }

    @Override
    public void header(List<String> columns) {
        if (!columns.contains("title")) throw ProblemException.invalid("title", "must be a column of the header");
        for (var column : columns)
            if (!column.isEmpty() && !COLUMNS.containsKey(column))
                intake.warn(1, "\"%s\" is no column of tasks and was passed over".formatted(Excerpt.of(column)));
    }

    @Override
    public void line(Spreadsheet.Line line) {
        var task = JsonNodeFactory.instance.objectNode();
        line.cells().forEach((name, cell) -> {
            var column = COLUMNS.get(name);
            if (column != null) column.read().accept(task, SafeCell.unguarded(cell));
        });
        if (!task.isEmpty()) intake.task(line.row(), task);
    }

    @Override
    public void broken(int row, String message) {
        intake.fail(row, message);
    }
}
