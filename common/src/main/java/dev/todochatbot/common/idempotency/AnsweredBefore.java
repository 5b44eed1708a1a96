package dev.todochatbot.common.idempotency;

import java.sql.ResultSet;
import java.sql.SQLException;

/** An effect did not happen, for its request was answered before: what {@link Claim#look} found. */
public final class AnsweredBefore extends RuntimeException {

    private final transient IdempotencyKeys.Kept kept;

    AnsweredBefore(ResultSet row) throws SQLException {
        super("answered before", null, false, false);
        this.kept = IdempotencyKeys.Kept.of(row);
    }

    IdempotencyKeys.Kept kept() {
        return kept;
    }
}
