package dev.todochatbot.common.idempotency;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.todochatbot.common.problem.ProblemException;

/** The table of the keys. Not every service has a database, hence the data source is only looked up when needed. */
@ApplicationScoped
class IdempotencyKeys {

    /** The lock is taken and the row is read in one round trip; the lock ends with the transaction. */
    private static final String CLAIM = """
            select pg_try_advisory_xact_lock(hashtextextended(current_schema || ? || ?, 0)) as mine,
                   earlier.request_hash, earlier.status, earlier.headers, earlier.body
            from (select 1) as one
            left join idempotency_key as earlier on earlier.owner_id = ? and earlier.key = ?
            """;

    private static final String FIND =
            "select request_hash, status, headers, body from idempotency_key where owner_id = ? and key = ?";

    private static final String REMEMBER = """
            insert into idempotency_key (owner_id, key, request_hash, status, headers, body, created_at)
            values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing
            """;

    private final Instance<DataSource> dataSource;
    private final ObjectMapper json;

    IdempotencyKeys(Instance<DataSource> dataSource, ObjectMapper json) {
        this.dataSource = dataSource;
        this.json = json;
    }

    byte[] hash(String address, Object body) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(address.getBytes(StandardCharsets.UTF_8));
            return digest.digest(json.writeValueAsBytes(body));
        } catch (NoSuchAlgorithmException | JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Empty: the key is ours until the transaction ends. */
    Optional<EarlierAnswer> claim(UUID ownerId, String key) {
        return run(CLAIM, statement -> {
            statement.setString(1, ownerId.toString());
            statement.setString(2, key);
            statement.setObject(3, ownerId);
            statement.setString(4, key);
            try (var row = statement.executeQuery()) {
                row.next();
                if (row.getBytes("request_hash") != null) return Optional.of(earlier(Kept.of(row)));
                if (!row.getBoolean("mine")) throw inProgress();
                return Optional.empty();
            }
        });
    }

    void remember(UUID ownerId, String key, byte[] hash, Answer answer, Instant at) {
        int written = run(REMEMBER, statement -> {
            statement.setObject(1, ownerId);
            statement.setString(2, key);
            statement.setBytes(3, hash);
            statement.setInt(4, answer.status());
            statement.setString(5, write(answer.headers()));
            statement.setString(6, write(answer.kept()));
            statement.setObject(7, at.atOffset(ZoneOffset.UTC));
            return statement.executeUpdate();
        });
        // The first one committed between our look and our lock: this transaction must not take effect
        if (written == 0) throw inProgress();
    }

    int deleteBefore(Instant time) {
        try (var connection = dataSource.get().getConnection();
                var statement = connection.prepareStatement("delete from idempotency_key where created_at < ?")) {
            statement.setObject(1, time.atOffset(ZoneOffset.UTC));
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Without claiming the key. */
    Optional<EarlierAnswer> find(UUID ownerId, String key) {
        try (var connection = dataSource.get().getConnection();
                var statement = connection.prepareStatement(FIND)) {
            statement.setObject(1, ownerId);
            statement.setString(2, key);
            try (var row = statement.executeQuery()) {
                return row.next() ? Optional.of(earlier(Kept.of(row))) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static ProblemException inProgress() {
        return ProblemException.conflict(
                        "idempotency_in_progress", "The first request with this Idempotency-Key is still running.")
                .header("Retry-After", "1");
    }

    /** A row, as it is. */
    record Kept(byte[] hash, int status, String headers, String body) {
        static Kept of(ResultSet row) throws SQLException {
            return new Kept(
                    row.getBytes("request_hash"),
                    row.getInt("status"),
                    row.getString("headers"),
                    row.getString("body"));
        }
    }

    EarlierAnswer earlier(Kept kept) {
        try {
            Map<String, String> headers = json.readValue(kept.headers(), new TypeReference<>() {});
            return new EarlierAnswer(kept.hash(), kept.status(), headers, kept.body());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private <T> T run(String sql, Statement<T> action) {
        try (var connection = dataSource.get().getConnection()) {
            requireTransaction(connection);
            try (var statement = connection.prepareStatement(sql)) {
                return action.on(statement);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void requireTransaction(Connection connection) throws SQLException {
        if (connection.getAutoCommit()) throw new IllegalStateException("Idempotency needs a transaction around it");
    }

    private interface Statement<T> {
        T on(PreparedStatement statement) throws SQLException;
    }
}
