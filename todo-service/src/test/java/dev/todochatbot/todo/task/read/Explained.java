package dev.todochatbot.todo.task.read;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;

import com.fasterxml.jackson.databind.ObjectMapper;

/** A data source that has every query explained, with the values it is asked with, before it is answered. */
public final class Explained {

    private final DataSource database;
    private final ObjectMapper json;
    private long buffers;

    public Explained(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** How many the last query looked at (PostgreSQL's manual, EXPLAIN). */
    public long buffers() {
        return buffers;
    }

    public DataSource dataSource() {
        return proxy(DataSource.class, (_, method, arguments) -> {
            var connection = (Connection) method.invoke(database, arguments);
            return proxy(Connection.class, (_, ofConnection, given) -> {
                var result = ofConnection.invoke(connection, given);
                return result instanceof PreparedStatement statement
                        ? statement(connection, (String) given[0], statement)
                        : result;
            });
        });
    }

    private PreparedStatement statement(Connection connection, String sql, PreparedStatement statement) {
        var values = new TreeMap<Integer, Object>();
        return proxy(PreparedStatement.class, (_, method, arguments) -> {
            if (method.getName().equals("setObject")) values.put((Integer) arguments[0], arguments[1]);
            if (method.getName().equals("executeQuery")) explain(connection, sql, values);
            return method.invoke(statement, arguments);
        });
    }

    private void explain(Connection connection, String sql, Map<Integer, Object> values) throws Exception {
        try (var explain = connection.prepareStatement("explain (analyze, buffers, format json) " + sql)) {
            for (var value : values.entrySet()) explain.setObject(value.getKey(), value.getValue());
            try (var plan = explain.executeQuery()) {
                plan.next();
                var top = json.readTree(plan.getString(1)).get(0).get("Plan");
                buffers = top.get("Shared Hit Blocks").longValue()
                        + top.get("Shared Read Blocks").longValue();
            }
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        InvocationHandler unwrapping = (self, method, arguments) -> {
            try {
                return handler.invoke(self, method, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        };
        return type.cast(Proxy.newProxyInstance(Explained.class.getClassLoader(), new Class<?>[] {type}, unwrapping));
    }
}
