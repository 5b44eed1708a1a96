package dev.todochatbot.common.idempotency;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;

import dev.todochatbot.common.problem.ProblemException;

/**
 * The key of a request whose effect remembers itself: its statements take these parts into themselves, and so the memory of its
 * answer costs no round trip. Its parameters {@code :owner}, {@code :key}, {@code :requestHash} and
 * {@code :answeredAt} are those of {@link #values}.
 */
public record Claim(String key, byte[] hash, Instant at) {

    /**
     * Two tables of a {@code with}: {@code earlier}, the answer there was, and {@code claim}, empty where there was one, else
     * a row that is {@code mine} or not. The effect happens only where it is; the lock ends with the statement.
     */
    public static final String TABLES = """
            earlier as (
                select request_hash, status, headers, body from idempotency_key where owner_id = :owner and key = :key
            ), claim as (
                select pg_try_advisory_xact_lock(hashtextextended(current_schema || cast(:owner as text) || :key, 0)) as mine
                where not exists (select from earlier)
            )""";

    /** What {@link #look} looks at; to be selected from {@link #FOUND}, which is one row. */
    public static final String COLUMNS =
            "earlier.request_hash, earlier.status, earlier.headers, earlier.body, claim.mine";

    public static final String FOUND = "(select 1) one left join earlier on true left join claim on true";

    /** To be continued with {@code select … from} the effect: the status, the headers as JSON and the body of its answer. */
    public static final String KEPT = """
            insert into idempotency_key (owner_id, key, request_hash, created_at, status, headers, body)
            select :owner, :key, :requestHash, cast(:answeredAt as timestamptz), """;

    /**
     * A statement that claims, takes locks where that succeeds, and is {@link #look}ed at.
     *
     * @param locks a select of one column, which it names {@code held}, with {@code claim.mine} among its conditions
     */
    public static String locking(String locks) {
        return "with " + TABLES + " select " + COLUMNS + ", held from " + FOUND + " left join lateral (" + locks
                + ") locks on true";
    }

    /** All parameters of the parts but the owner. */
    public Map<String, Object> values() {
        return Map.of("key", key, "requestHash", hash, "answeredAt", at);
    }

    /**
     * Looks whether the effect happened.
     *
     * @throws AnsweredBefore where it did not, since its request was answered before
     * @throws ProblemException 409 {@code idempotency_in_progress} where it did not, since the first request still runs
     */
    public void look(ResultSet row) throws SQLException {
        if (row.getBytes("request_hash") != null) throw new AnsweredBefore(row);
        if (!row.getBoolean("mine")) throw IdempotencyKeys.inProgress();
    }
}
