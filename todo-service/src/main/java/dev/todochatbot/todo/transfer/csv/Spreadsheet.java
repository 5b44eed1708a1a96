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

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import dev.todochatbot.common.problem.ProblemException;
import dev.todochatbot.todo.transfer.row.Intake;
import dev.todochatbot.todo.transfer.row.TextFile;

/** Reads the lines of a CSV file by the names in its header: with commas or semicolons, whichever the header has more of. */
public final class Spreadsheet {

    /** In UTF-16 units; each is in memory up to three times. */
    private static final int LONGEST_CELL = 4_000_000;

    private static final CsvFactory CSV = CsvFactory.builder()
            .disable(CsvParser.Feature.SKIP_EMPTY_LINES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(LONGEST_CELL)
                    .build())
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
        try (var cells = CSV.createParser(text)) {
            cells.setSchema(CsvSchema.emptySchema().withColumnSeparator(separator(text)));
            while (cells.nextToken() == JsonToken.START_ARRAY) {
                var line = Cells.of(cells, columns == null ? MOST_COLUMNS : columns.size());
                row++;
                if (columns != null) line(reader, row, columns, line);
                else reader.header(columns = columns(line, name));
                if (row > 2 * Intake.MOST) throw Intake.tooMany();
            }
            if (columns == null) throw ProblemException.invalid("", "must have a header");
        } catch (StreamConstraintsException e) {
            if (columns == null) throw ProblemException.invalid("", "must be CSV with a header");
            reader.broken(row + 1, "has a cell that is too long to be read, and so is what follows");
        } catch (JsonProcessingException e) {
            if (columns == null) throw ProblemException.invalid("", "must be CSV with a header");
            reader.broken(row + 1, "cannot be read, nor can what follows: its quotes do not match");
        } catch (CharacterCodingException e) {
            throw TextFile.refused();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * The cells of one line.
     *
     * @param known no more than are asked for
     * @param more whether one behind them is not empty
     */
    private record Cells(List<String> known, boolean more) {

        static Cells of(JsonParser line, int most) throws IOException {
            var known = new ArrayList<String>();
            var more = false;
            while (line.nextToken() != JsonToken.END_ARRAY)
                if (known.size() < most) known.add(line.getText());
                else more |= !isEmpty(line.getText());
            return new Cells(known, more);
        }
    }

    private static List<String> columns(Cells header, Function<String, String> name) {
        if (header.more()) throw ProblemException.invalid("", "must have at most " + MOST_COLUMNS + " columns");
        var columns = new ArrayList<String>();
        for (var cell : header.known()) {
            var column = name.apply(cell == null ? "" : cell.strip());
            if (!column.isEmpty() && columns.contains(column))
                throw ProblemException.invalid(column, "must be one column of the header");
            columns.add(column);
        }
        return columns;
    }

    private static void line(Reader reader, int row, List<String> columns, Cells cells) {
        if (cells.more()) {
            reader.broken(row, "has more cells than the header");
            return;
        }
        var known = new TreeMap<String, String>();
        for (var i = 0; i < cells.known().size(); i++)
            if (!isEmpty(cells.known().get(i)) && !columns.get(i).isEmpty())
                known.put(columns.get(i), cells.known().get(i));
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
