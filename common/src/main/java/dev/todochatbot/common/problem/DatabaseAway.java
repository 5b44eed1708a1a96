package dev.todochatbot.common.problem;

import java.sql.SQLException;
import java.util.Set;

/** Tells whether a failure is that of the database being away, restarting or full, which mends itself, and not one of ours. */
final class DatabaseAway {

    /**
     * PostgreSQL's manual, appendix A: too many connections; shut down, crashed, starting; and a password that is just
     * being changed.
     */
    private static final Set<String> STATES = Set.of("53300", "57P01", "57P02", "57P03", "28P01");

    private DatabaseAway() {}

    /** Looks at the causes, too: persistence and transactions wrap what the driver says. */
    static boolean isBehind(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException e && isAway(e.getSQLState())) return true;
            for (var suppressed : cause.getSuppressed()) if (isBehind(suppressed)) return true;
        }
        return false;
    }

    private static boolean isAway(String state) {
        // Without a state it is the pool's: no connection was to be had in time. Class 08 are connections that break
        return state == null || state.startsWith("08") || STATES.contains(state);
    }
}
