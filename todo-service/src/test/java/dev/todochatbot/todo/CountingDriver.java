package dev.todochatbot.todo;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.logging.Logger;

/** PostgreSQL's driver, which tells {@link SqlStatements} of every statement that is executed. */
public class CountingDriver implements Driver {

    private final Driver driver = new org.postgresql.Driver();

    @Override
    public Connection connect(String url, Properties info) throws SQLException {
        var connection = driver.connect(url, info);
        return connection == null ? null : proxy(Connection.class, connection, null);
    }

    /** Connections and the statements they make are wrapped by the interfaces they have. */
    private static <T> T proxy(Class<T> type, Object target, String sql) {
        InvocationHandler handler = (_, method, arguments) -> {
            if (method.getName().startsWith("execute"))
                SqlStatements.executed(sql != null ? sql : String.valueOf(arguments[0]));
            try {
                var result = method.invoke(target, arguments);
                if (!(result instanceof Statement) || !Statement.class.isAssignableFrom(method.getReturnType()))
                    return result;
                return proxy(
                        method.getReturnType(),
                        result,
                        method.getName().startsWith("prepare") ? (String) arguments[0] : null);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        };
        return type.cast(Proxy.newProxyInstance(CountingDriver.class.getClassLoader(), new Class<?>[] {type}, handler));
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
