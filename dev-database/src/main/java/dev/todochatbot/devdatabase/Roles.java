package dev.todochatbot.devdatabase;

import java.sql.SQLException;
import java.sql.Statement;

/** Makes what the chart's init script makes in a cluster: one database, and for each service a role with its own schema. */
final class Roles {

    private static final String DATABASE = "todochatbot";

    private Roles() {}

    static synchronized Login login(int port, String role, String schema) {
        try {
            try (var connection = Postmaster.superuser(port, "postgres").getConnection();
                    var statement = connection.createStatement()) {
                // One at a time, also when two services start together
                statement.execute("select pg_advisory_lock(hashtext('" + DATABASE + "'))");
                if (isMissing(statement, "pg_database where datname = '" + DATABASE + "'"))
                    statement.execute("create database " + DATABASE);
                if (isMissing(statement, "pg_roles where rolname = '" + role + "'"))
                    statement.execute("create role " + role + " login password '" + role + "'");
                statement.execute(
                        "alter role %s in database %s set search_path = %s".formatted(role, DATABASE, schema));
                try (var inside = Postmaster.superuser(port, DATABASE).getConnection();
                        var ddl = inside.createStatement()) {
                    ddl.execute("create schema if not exists %s authorization %s".formatted(schema, role));
                }
            }
        } catch (SQLException e) {
            throw new DevDatabaseException("Could not prepare the role " + role + ": " + e.getMessage() + ".", e);
        }
        return new Login("jdbc:postgresql://127.0.0.1:" + port + "/" + DATABASE, role, role);
    }

    private static boolean isMissing(Statement statement, String what) throws SQLException {
        try (var rows = statement.executeQuery("select 1 from " + what)) {
            return !rows.next();
        }
    }
}
