package dev.todochatbot.chatbot.engine.wire;

import dev.langchain4j.model.chat.response.StreamingHandle;
import org.jboss.resteasy.reactive.client.impl.RestClientRequestContext;

/**
 * The connection to a remote engine, from the moment it is asked. Quarkus' client of OpenAI's wire has no handle to be stopped
 * by, and the next word of the answer, at which it can be cut, may be minutes away: a local model reads the prompt first.
 */
public final class Line implements StreamingHandle {
    private static final ThreadLocal<Line> DIALLING = new ThreadLocal<>();

    private volatile RestClientRequestContext request;
    private volatile boolean cancelled;

    /** @param call asks the engine; the request that it makes in this thread is on this line */
    public void dial(Runnable call) {
        DIALLING.set(this);
        try {
            call.run();
        } finally {
            DIALLING.remove();
        }
    }

    /** A request is about to be sent. */
    static void request(RestClientRequestContext request) {
        var line = DIALLING.get();
        if (line != null) line.request = request;
    }

    /** Hangs up: then the engine's server knows that nobody listens. */
    @Override
    public void cancel() {
        cancelled = true;
        var sent = request == null ? null : request.getHttpClientRequest();
        if (sent != null) sent.reset();
    }

    @Override
    public boolean isCancelled() {
        return cancelled;
    }
}
