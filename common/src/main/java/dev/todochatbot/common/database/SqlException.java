package dev.todochatbot.common.database;

import java.sql.SQLException;

/** What the database says to a statement. */
public final class SqlException extends RuntimeException {

    SqlException(SQLException cause) {
        super(cause.getMessage(), cause);
    }

    /** The code of the SQL standard, such as {@code 23503}; null where no connection was to be had. */
    public String state() {
        return ((SQLException) getCause()).getSQLState();
    }
}
