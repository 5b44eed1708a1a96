package dev.todochatbot.todo.task.rest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Iterator;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import jakarta.inject.Inject;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.todochatbot.todo.Person;
import dev.todochatbot.todo.SqlStatements;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

/**
 * What pgbench runs (benchmarks/sql) is what the service itself runs. {@code -Dbenchmarks.write} writes it anew: each value is
 * a literal of its kind, of whoever pgbench asks for, and what is new in each request is new in each statement.
 */
@QuarkusTest
class BenchmarkStatementTest {

    private static final Path COMMITTED = Path.of("../benchmarks/sql");

    @Inject
    ObjectMapper json;

    Person ada;
    String owner;
    String task;

    @BeforeEach
    void register() {
        ada = Person.register();
        owner = ada.asks().get("/api/v1/me").path("id");
        task = ada.adds("Call the plumber", "");
    }

    @Test
    void readsOfOneTaskAreTheServices() throws Exception {
        isCommitted("get", () -> ada.sees("/tasks/" + task).statusCode(200));
    }

    @Test
    void listsAreTheServices() throws Exception {
        isCommitted("list", () -> ada.sees("/tasks?limit=20").statusCode(200));
    }

    @Test
    void creationsAreTheServices() throws Exception {
        isCommitted("create", () -> ada.adds("Call the plumber about the kitchen", ""));
    }

    private void isCommitted(String name, Runnable request) throws IOException {
        var statements = SqlStatements.executed(request);
        assertEquals(1, statements.size());
        var sql = spelledOut(statements.getFirst()) + ";\n";
        var file = COMMITTED.resolve(name + ".sql");
        if (System.getProperty("benchmarks.write") != null) Files.writeString(file, sql);
        assertEquals(
                Files.readString(file),
                sql,
                "run ./mvnw test -pl todo-service -am -Dtest=BenchmarkStatementTest"
                        + " -Dsurefire.failIfNoSpecifiedTests=false -Dbenchmarks.write");
    }

    private String spelledOut(SqlStatements.Executed statement) {
        Iterator<Object> values = statement.values().iterator();
        return Pattern.compile("\\?")
                .matcher(statement.sql().replaceAll("\\s+", " ").strip())
                .replaceAll(_ -> Matcher.quoteReplacement(literal(values.next())))
                // A colon before a letter is a variable of pgbench, in quotes too
                .replace("\":", "\": ");
    }

    private String literal(Object value) {
        if (value == null) return "null";
        if (value instanceof Number) return value.toString();
        var text = value.toString();
        if (text.equals("{" + owner + "}")) return "'{@owner@}'";
        if (text.equals("{" + task + "}")) return "'{@task@}'";
        if (text.startsWith("{")) return object(text);
        if (text.equals(owner)) return "cast('@owner@' as uuid)";
        if (text.equals(task)) return "cast('@task@' as uuid)";
        return scalar(text);
    }

    private static String scalar(String text) {
        try {
            Instant.parse(text);
            return "now()";
        } catch (DateTimeParseException e) {
            return isId(text) ? "gen_random_uuid()" : "'" + text.replace("'", "''") + "'";
        }
    }

    private static boolean isId(String text) {
        try {
            return text.length() == 36 && text.equals(UUID.fromString(text).toString());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private String object(String text) {
        try {
            return json.readTree(text)
                    .propertyStream()
                    .map(member -> "'" + member.getKey() + "', " + member(member.getValue()))
                    .collect(Collectors.joining(", ", "jsonb_build_object(", ")"));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String member(JsonNode value) {
        if (value.isNull()) return "null";
        if (value.isTextual()) return scalar(value.textValue());
        return value.isContainerNode()
                ? "cast('" + value.toString().replace("'", "''") + "' as jsonb)"
                : value.toString();
    }
}
