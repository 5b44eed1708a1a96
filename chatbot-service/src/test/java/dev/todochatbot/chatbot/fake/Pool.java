package dev.todochatbot.chatbot.fake;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;

import io.agroal.api.AgroalDataSource;

/** Finds out whether somebody holds a connection to the database. */
public final class Pool {
    private Pool() {}

    /** Takes all that there are, for a moment; fails where somebody keeps one. */
    public static void takeAll(AgroalDataSource pool) {
        var all = new ArrayDeque<Connection>();
        try {
            int size = pool.getConfiguration().connectionPoolConfiguration().maxSize();
            while (all.size() < size) all.add(pool.getConnection());
        } catch (SQLException e) {
            throw new IllegalStateException("a connection is held", e);
        } finally {
            all.forEach(Pool::giveBack);
        }
    }

    private static void giveBack(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
