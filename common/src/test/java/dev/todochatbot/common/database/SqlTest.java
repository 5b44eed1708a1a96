package dev.todochatbot.common.database;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class SqlTest {

    private final List<Object> asked = new ArrayList<>();
    private SQLException refusal;

    /** Notes what it is asked, and changes three rows. */
    private final DataSource database = fake(DataSource.class, connection());

    private Connection connection() {
        return (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Connection.class}, (_, method, arguments) -> {
                    if (!method.getName().equals("prepareStatement")) return null;
                    asked.add(arguments[0]);
                    return statement();
                });
    }

    private PreparedStatement statement() {
        return (PreparedStatement) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {PreparedStatement.class}, (_, method, arguments) -> {
                    if (method.getName().equals("setObject")) asked.add(arguments[1]);
                    if (method.getName().equals("getResultSet")) return noRows();
                    if (method.getReturnType().equals(boolean.class)) return true;
                    if (!method.getName().equals("executeUpdate")) return null;
                    if (refusal != null) throw refusal;
                    return 3;
                });
    }

    private static ResultSet noRows() {
        return (ResultSet) Proxy.newProxyInstance(
                SqlTest.class.getClassLoader(),
                new Class<?>[] {ResultSet.class},
                (_, method, _) -> method.getReturnType().equals(boolean.class) ? false : null);
    }

    private static <T> T fake(Class<T> type, Object answer) {
        return type.cast(
                Proxy.newProxyInstance(SqlTest.class.getClassLoader(), new Class<?>[] {type}, (_, _, _) -> answer));
    }

    @Test
    void valuesStandWhereTheirNamesStood() {
        var sql = Sql.of("update a set b = :b, c = lower(:c), d = :b where at < time '23:59:59' and e = :e9");
        var values = new HashMap<String, Object>(Map.of("b", 1, "c", "two"));
        assertEquals(3, sql.update(database, values));
        assertEquals(
                "update a set b = ?, c = lower(?), d = ? where at < time '23:59:59' and e = ?", asked.removeFirst());
        assertEquals(1, asked.removeFirst());
        assertEquals("two", asked.removeFirst());
        assertEquals(1, asked.removeFirst());
        assertEquals(null, asked.removeFirst());
    }

    @Test
    void twoStatementsGoTogetherWithTheValuesOfBoth() {
        var pair = Sql.of("select a from b where c = :c").then(Sql.of("select d from e where f = :f and c = :c"));
        pair.first(database, Map.of("c", 1, "f", 2), lock -> lock, row -> row);
        assertEquals("select a from b where c = ?;\nselect d from e where f = ? and c = ?", asked.removeFirst());
        assertEquals(List.of(1, 2, 1), asked);
    }

    @Test
    void aMomentIsOneWithAnOffset() {
        Sql.of("update a set b = :b").update(database, Map.of("b", Instant.parse("2026-11-27T12:00:00Z")));
        assertEquals(OffsetDateTime.parse("2026-11-27T12:00:00Z"), asked.getLast());
    }

    @Test
    void whatTheDatabaseRefusesSaysWhy() {
        refusal = new SQLException("no such list", "23503");
        var sql = Sql.of("update a set b = 1");
        assertEquals(
                "23503",
                assertThrows(SqlException.class, () -> sql.update(database, Map.of()))
                        .state());
    }
}
