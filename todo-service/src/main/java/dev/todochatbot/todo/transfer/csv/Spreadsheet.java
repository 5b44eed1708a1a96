package dev.todochatbot.todo.transfer.csv;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.RuntimeJsonMappingException;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import dev.todochatbot.common.problem.ProblemException;
import dev.todochatbot.todo.transfer.row.Intake;

/** Reads the lines of a CSV file by the names in its header: with commas or semicolons, whichever the header has more of. */
public final class Spreadsheet {

    private static final CsvMapper CSV = CsvMapper.builder()
            .enable(CsvParser.Feature.WRAP_AS_ARRAY)
            .disable(CsvParser.Feature.SKIP_EMPTY_LINES)
            .build();

    private static final int MOST_COLUMNS = 200;

    private Spreadsheet() {}

    /**
     * A line.
     *
     * @param row as spreadsheets count; the header is 1
     * @param cells by the names of their columns; those that are empty are missing
     */
    public record Line(int row, Map<String, String> cells) {

        public String get(String column) {
            return cells.getOrDefault(column, "");
        }
    }

    /** What is done with a file. */
    public interface Reader {
        /** @throws ProblemException 400 where these are not the columns of such a file */
        void header(List<String> columns);

        void line(Line line);

        /** Here the quotes of the file are wrong, so that nothing behind can be read. */
        void broken(int row, String message);
    }

    /** @param name of a column, from what the header calls it */
    public static void read(BufferedReader text, Function<String, String> name, Reader reader) {
        var row = 0;
        List<String> columns = null;
        try (MappingIterator<String[]> lines = CSV.readerFor(String[].class)
                .with(CsvSchema.emptySchema().withColumnSeparator(separator(text)))
                .readValues(text)) {
            while (lines.hasNextValue()) {
                var cells = lines.nextValue();
                row++;
                if (columns != null) line(reader, row, columns, cells);
                else reader.header(columns = columns(cells, name));
                if (row > 2 * Intake.MOST) throw Intake.tooMany();
            }
            if (columns == null) throw ProblemException.invalid("", "must have a header");
        } catch (JsonProcessingException | RuntimeJsonMappingException e) {
            if (columns == null) throw ProblemException.invalid("", "must be CSV with a header");
            reader.broken(row + 1, "cannot be read, nor can what follows: its quotes do not match");
        } catch (CharacterCodingException e) {
            throw TextFile.refused();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> columns(String[] header, Function<String, String> name) {
        if (header.length > MOST_COLUMNS)
            throw ProblemException.invalid("", "must have at most " + MOST_COLUMNS + " columns");
        var columns = new ArrayList<String>();
        for (var cell : header) {
            var column = name.apply(cell == null ? "" : cell.strip());
            if (!column.isEmpty() && columns.contains(column))
                throw ProblemException.invalid(column, "must be one column of the header");
            columns.add(column);
        }
        return columns;
    }

    private static void line(Reader reader, int row, List<String> columns, String[] cells) {
        if (IntStream.range(columns.size(), Math.max(cells.length, columns.size()))
                .anyMatch(i -> !isEmpty(cells[i]))) {
            reader.broken(row, "has more cells than the header");
            return;
        }
        var known = new TreeMap<String, String>();
        for (var i = 0; i < Math.min(cells.length, columns.size()); i++)
            if (!isEmpty(cells[i]) && !columns.get(i).isEmpty()) known.put(columns.get(i), cells[i]);
        if (!known.isEmpty()) reader.line(new Line(row, known));
    }

    private static boolean isEmpty(String cell) {
        return cell == null || cell.isBlank();
    }

    private static char separator(BufferedReader text) throws IOException {
        text.mark(TextFile.LINE);
        var commas = 0;
        for (var i = 1; i < TextFile.LINE; i++) {
            var character = text.read();
            if (character < 0 || character == '\n' || character == '\r') break;
            commas += character == ',' ? 1 : character == ';' ? -1 : 0;
        }
        text.reset();
        return commas < 0 ? ';' : ',';
    }

    /** The same name, however it is capitalised. */
    public static String plain(String column) {
        return column.toLowerCase(Locale.ROOT);
    }
}
