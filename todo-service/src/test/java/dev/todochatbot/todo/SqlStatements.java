package dev.todochatbot.todo;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.jboss.logging.MDC;

/**
 * Counts the statements that something costs, over HTTP or called directly:
 *
 * <pre>{@code assertEquals(1, SqlStatements.count(() -> given().get("/api/v1/me")).size()}</pre>
 *
 * <p>What jobs do in the background meanwhile is not counted: they serve no request.
 */
public final class SqlStatements {

    private static volatile Recording recording;

    private SqlStatements() {}

    private record Recording(Thread thread, List<String> statements) {}

    /** The number of statements; those that begin and end transactions are the driver's and do not count. */
    public static int count(Runnable action) {
        return during(action).size();
    }

    /** The statements themselves, for the message of a failing assertion. */
    public static List<String> during(Runnable action) {
        var mine = new Recording(Thread.currentThread(), new CopyOnWriteArrayList<>());
        recording = mine;
        try {
            action.run();
        } finally {
            recording = null;
        }
        return mine.statements();
    }

    static void executed(String sql) {
        var present = recording;
        if (present != null && (MDC.get("requestId") != null || Thread.currentThread() == present.thread()))
            present.statements().add(sql);
    }
}
