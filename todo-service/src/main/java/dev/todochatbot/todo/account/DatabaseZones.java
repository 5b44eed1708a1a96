package dev.todochatbot.todo.account;

import java.util.Map;
import javax.sql.DataSource;

import jakarta.inject.Singleton;

import dev.todochatbot.common.database.Sql;
import dev.todochatbot.common.database.SqlException;
import dev.todochatbot.common.problem.ProblemException;

/**
 * The zones that the database counts in. Its time zone database may be older than Java's, and the days of an account are
 * counted by statements: a zone that these do not know would fail them all.
 */
@Singleton
class DatabaseZones {

    /** PostgreSQL's manual, appendix A: invalid parameter value. */
    private static final String UNKNOWN = "22023";

    private static final Sql COUNT = Sql.of("select now() at time zone cast(:zone as text)");

    private final DataSource database;

    DatabaseZones(DataSource database) {
        this.database = database;
    }

    /**
     * @param zone that Java knows, or null
     * @throws ProblemException 400 naming {@code timeZone} where the database does not
     */
    void require(String zone) {
        if (zone == null) return;
        try {
            COUNT.first(database, Map.of("zone", zone), row -> row.getString(1));
        } catch (SqlException e) {
            if (!UNKNOWN.equals(e.state())) throw e;
            throw ProblemException.invalid("timeZone", "is too new for the database; choose another one, such as UTC");
        }
    }
}
