package dev.todochatbot.web.edge;

import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;

/** The two services, reached through one pool of connections. */
@ApplicationScoped
public class Backends {

    /** Every open event stream holds a connection, so the pool bounds the readers of one process. */
    private static final int CONNECTIONS = 4096;

    private static final int CONNECT_MILLIS = 2000;

    private final Backend todo;
    private final Backend chatbot;

    Backends(Vertx vertx, EdgeConfig config) {
        var client = vertx.createHttpClient(new HttpClientOptions()
                .setMaxPoolSize(CONNECTIONS)
                .setConnectTimeout(CONNECT_MILLIS)
                .setIdleTimeout((int) config.longestTurn().toMillis())
                .setIdleTimeoutUnit(TimeUnit.MILLISECONDS)
                // Below the keep-alive of the services, so that they seldom close a connection under a request
                .setKeepAliveTimeout(20));
        this.todo = new Backend(client, config.todoServiceUrl());
        this.chatbot = new Backend(client, config.chatbotServiceUrl());
    }

    public Backend todo() {
        return todo;
    }

    public Backend chatbot() {
        return chatbot;
    }
}
