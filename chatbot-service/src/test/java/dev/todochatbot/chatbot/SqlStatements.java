package dev.todochatbot.chatbot;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import org.hibernate.resource.jdbc.spi.StatementInspector;
import org.jboss.logging.MDC;

/** Hears every statement that serves a request; what jobs do meanwhile is not counted. */
@PersistenceUnitExtension
public class SqlStatements implements StatementInspector {
    private static final List<String> HEARD = new CopyOnWriteArrayList<>();

    @Override
    public String inspect(String sql) {
        if (MDC.get("requestId") != null) HEARD.add(sql);
        return sql;
    }

    public static List<String> during(Runnable action) {
        HEARD.clear();
        action.run();
        return List.copyOf(HEARD);
    }
}
