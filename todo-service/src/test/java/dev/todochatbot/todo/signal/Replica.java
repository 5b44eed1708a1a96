package dev.todochatbot.todo.signal;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/** Another replica of the service, as the database sees it. */
final class Replica implements AutoCloseable {

    private final Connection connection;

    Replica(ListenConfig database) throws SQLException {
        connection = DriverManager.getConnection(database.url(), database.properties());
    }

    void writes(String task, String title) throws SQLException {
        run("""
            with owner as (
                update account set event_sequence = event_sequence + 1
                where id = (select owner_id from task where id = '%1$s') returning id, event_sequence
            )
            insert into event (owner_id, id, at, actor_kind, action, task_id, number, title, change_set)
            select id, event_sequence, now(), 'user', 'updated', '%1$s', 1, '%2$s', '%1$s' from owner""".formatted(task, title));
    }

    void tells(String task) throws SQLException {
        run("select pg_notify('change', cast(owner_id as text)) from task where id = '%s'".formatted(task));
    }

    /** Whoever may connect may send whatever they like. */
    void sends(String payload) throws SQLException {
        try (var statement = connection.prepareStatement("select pg_notify('change', ?)")) {
            statement.setString(1, payload);
            statement.execute();
        }
    }

    void floods(int messages) throws SQLException {
        run("select pg_notify('change', cast(gen_random_uuid() as text)) from generate_series(1, %d)"
                .formatted(messages));
    }

    void breaksListening() throws SQLException {
        run("""
            select pg_terminate_backend(pid) from pg_stat_activity
            where application_name = 'todo-service listen' and usename = current_user and pid <> pg_backend_pid()
              and query ilike 'listen %'""");
    }

    void listens() throws SQLException {
        run("listen change");
    }

    /** Waits for a message that begins so. */
    void hears(String beginning) throws SQLException {
        var messages = connection.unwrap(PGConnection.class);
        for (var attempt = 0; attempt < 100; attempt++) {
            var arrived = messages.getNotifications(100);
            for (var message : arrived == null ? new PGNotification[0] : arrived)
                if (message.getParameter().startsWith(beginning)) return;
        }
        throw new AssertionError("no message of " + beginning);
    }

    private void run(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
