package dev.todochatbot.todo;

import java.util.List;
import java.util.StringTokenizer;
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

    /** @param plans null where none are wanted */
    private record Recording(Thread thread, List<Executed> statements, List<String> plans) {}

    /**
     * @param values of its parameters, in their order
     * @param way the classes of ours that led to it, the first one first
     */
    public record Executed(String sql, List<Object> values, List<String> way) {}

    /** The number of statements; those that begin and end transactions are the driver's and do not count. */
    public static int count(Runnable action) {
        return during(action).size();
    }

    /** The statements themselves, for the message of a failing assertion. */
    public static List<String> during(Runnable action) {
        return executed(action).stream().map(Executed::sql).toList();
    }

    public static List<Executed> executed(Runnable action) {
        return recorded(action, null).statements();
    }

    /**
     * The plan of each statement with its values, as JSON (PostgreSQL's manual, EXPLAIN): what it has read is in there. To
     * be told, each is run twice; only for what changes nothing.
     */
    public static List<String> plans(Runnable action) {
        return recorded(action, new CopyOnWriteArrayList<>()).plans();
    }

    private static Recording recorded(Runnable action, List<String> plans) {
        var mine = new Recording(Thread.currentThread(), new CopyOnWriteArrayList<>(), plans);
        recording = mine;
        try {
            action.run();
        } finally {
            recording = null;
        }
        return mine;
    }

    static void executed(String sql, List<Object> values) {
        var present = recording;
        if (present != null && isMeant(present)) present.statements().add(new Executed(sql, values, way()));
    }

    /** Generated classes stand for those they are made of. */
    private static List<String> way() {
        return StackWalker.getInstance()
                .walk(frames -> frames.map(StackWalker.StackFrame::getClassName)
                        .filter(name -> name.startsWith("dev.todochatbot."))
                        .map(name -> name.substring(name.lastIndexOf('.') + 1))
                        .map(name -> new StringTokenizer(name, "$_").nextToken())
                        .filter(name -> !name.equals("SqlStatements") && !name.equals("CountingDriver"))
                        .toList())
                .reversed()
                .stream()
                .distinct()
                .toList();
    }

    static boolean explains() {
        var present = recording;
        return present != null && present.plans() != null && isMeant(present);
    }

    static void explained(String plan) {
        var present = recording;
        if (present != null) present.plans().add(plan);
    }

    private static boolean isMeant(Recording present) {
        return MDC.get("requestId") != null || Thread.currentThread() == present.thread();
    }
}
