package dev.todochatbot.todo;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.logging.Logger;

/** PostgreSQL's driver, which tells {@link SqlStatements} of every statement that is executed. */
public class CountingDriver implements Driver {

    private final Driver driver = new org.postgresql.Driver();

    /** A value as a statement was given it. */
    private record Given(Method setter, Object[] arguments) {}

    @Override
    public Connection connect(String url, Properties info) throws SQLException {
        var connection = driver.connect(url, info);
        return connection == null ? null : proxy(Connection.class, connection, connection, null);
    }

    /** Connections and the statements they make are wrapped by the interfaces they have. */
    private static <T> T proxy(Class<T> type, Object target, Connection connection, String sql) {
        var values = new TreeMap<Integer, Given>();
        InvocationHandler handler = (_, method, arguments) -> {
            if (method.getName().startsWith("set") && arguments != null && arguments[0] instanceof Integer place)
                values.put(place, new Given(method, arguments));
            if (method.getName().startsWith("execute")) {
                SqlStatements.executed(
                        sql != null ? sql : String.valueOf(arguments[0]),
                        values.values().stream()
                                .map(given -> given.arguments()[1])
                                .toList());
                if (sql != null && SqlStatements.explains()) explain(connection, sql, values);
            }
            try {
                var result = method.invoke(target, arguments);
                if (!(result instanceof Statement) || !Statement.class.isAssignableFrom(method.getReturnType()))
                    return result;
                return proxy(
                        method.getReturnType(),
                        result,
                        connection,
                        method.getName().startsWith("prepare") ? (String) arguments[0] : null);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        };
        return type.cast(Proxy.newProxyInstance(CountingDriver.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static void explain(Connection connection, String sql, Map<Integer, Given> values) throws Exception {
        try (var explain = connection.prepareStatement("explain (analyze, buffers, format json) " + sql)) {
            for (var given : values.values()) given.setter().invoke(explain, given.arguments());
            try (var plan = explain.executeQuery()) {
                plan.next();
                SqlStatements.explained(plan.getString(1));
            }
        }
    }

    @Override
    public boolean acceptsURL(String url) throws SQLException {
        return driver.acceptsURL(url);
    }

    @Override
    public DriverPropertyInfo[] getPropertyInfo(String url, Properties info) throws SQLException {
        return driver.getPropertyInfo(url, info);
    }

    @Override
    public int getMajorVersion() {
        return driver.getMajorVersion();
    }

    @Override
    public int getMinorVersion() {
        return driver.getMinorVersion();
    }

    @Override
    public boolean jdbcCompliant() {
        return driver.jdbcCompliant();
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getGlobal();
    }
}
