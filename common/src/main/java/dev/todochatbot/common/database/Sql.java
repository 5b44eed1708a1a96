package dev.todochatbot.common.database;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/**
 * A statement with parameters by name, {@code :name}, for a data source: in the transaction of the caller, or where there is
 * none as one of its own. Make it once, of constant text: the database then prepares it once for each connection.
 */
public final class Sql {

    /** No other colon of ours stands before a letter. */
    private static final Pattern NAME = Pattern.compile(":([a-zA-Z][a-zA-Z0-9]*)");

    private final String text;
    private final List<String> names;

    private Sql(String text, List<String> names) {
        this.text = text;
        this.names = names;
    }

    /** @param named ours, with nothing in it from outside */
    public static Sql of(String named) {
        var names = NAME.matcher(named).results().map(found -> found.group(1)).toList();
        return new Sql(NAME.matcher(named).replaceAll(Matcher.quoteReplacement("?")), names);
    }

    /** Makes something of the present row. */
    public interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /**
     * @param values of all names; null for those that are not there
     * @throws SqlException as the database says
     */
    public <T> List<T> list(DataSource database, Map<String, ?> values, Row<T> row) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(text)) {
            bind(statement, values);
            try (var rows = statement.executeQuery()) {
                var all = new ArrayList<T>();
                while (rows.next()) all.add(row.read(rows));
                return all;
            }
        } catch (SQLException e) {
            throw new SqlException(e);
        }
    }

    /** The first row; empty where there is none, or where nothing was made of it. */
    public <T> Optional<T> first(DataSource database, Map<String, ?> values, Row<T> row) {
        var all = list(database, values, row);
        return all.isEmpty() ? Optional.empty() : Optional.ofNullable(all.getFirst());
    }

    /**
     * This and another one in one round trip: the other begins when this one has its locks, so that it sees what was committed
     * until then. Where the caller has no transaction, both are one of their own.
     */
    public Pair then(Sql other) {
        var all = new ArrayList<>(names);
        all.addAll(other.names);
        return new Pair(new Sql(text + ";\n" + other.text, List.copyOf(all)));
    }

    /** Two statements that the driver sends together. */
    public static final class Pair {

        private final Sql both;

        private Pair(Sql both) {
            this.both = both;
        }

        /**
         * @param lock looks at the first row of the first statement; the second one has run, whatever it finds
         * @return the first row of the second; empty where there is none, or where nothing was made of it
         */
        public <T> Optional<T> first(DataSource database, Map<String, ?> values, Row<?> lock, Row<T> row) {
            try (var connection = database.getConnection();
                    var statement = connection.prepareStatement(both.text)) {
                both.bind(statement, values);
                statement.execute();
                row(statement, lock);
                statement.getMoreResults();
                return row(statement, row);
            } catch (SQLException e) {
                throw new SqlException(e);
            }
        }

        private static <T> Optional<T> row(PreparedStatement statement, Row<T> row) throws SQLException {
            try (var rows = statement.getResultSet()) {
                return rows.next() ? Optional.ofNullable(row.read(rows)) : Optional.empty();
            }
        }
    }

    /** @return how many rows it changed */
    public int update(DataSource database, Map<String, ?> values) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(text)) {
            bind(statement, values);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new SqlException(e);
        }
    }

    private void bind(PreparedStatement statement, Map<String, ?> values) throws SQLException {
        for (var index = 0; index < names.size(); index++) {
            var value = values.get(names.get(index));
            statement.setObject(index + 1, value instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : value);
        }
    }
}
