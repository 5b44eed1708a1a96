package dev.todochatbot.chatbot.todo;

import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;

import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * Asks todo-service's tools until an answer comes: after a broken connection, and while the call before that broke is still
 * being carried out. Both are safe, because each call has its own idempotency key.
 */
@ApplicationScoped
class McpCalls {
    private static final int AGAIN_WHEN_BROKEN = 2;
    private static final int AGAIN_WHEN_IN_PROGRESS = 20;
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final ToolResult TIMED_OUT =
            ToolResult.refusal("timeout", "The answer took too long. Whether the change was made is not known.");

    private final TodoMcp mcp;

    McpCalls(@RestClient TodoMcp mcp) {
        this.mcp = mcp;
    }

    /** @throws TodoUnavailableException when no answer comes */
    ToolResult ask(Function<TodoMcp, TodoMcp.Answer> call, Function<TodoMcp.Answer, ToolResult> reader) {
        int broken = 0;
        for (int inProgress = 0; ; ) {
            try {
                var result = reader.apply(call.apply(mcp));
                if (!result.isInProgress() || inProgress++ == AGAIN_WHEN_IN_PROGRESS) return result;
            } catch (ProcessingException e) {
                if (timedOut(e)) return TIMED_OUT;
                if (broken++ == AGAIN_WHEN_BROKEN) throw new TodoUnavailableException(e);
            } catch (WebApplicationException e) {
                throw new TodoUnavailableException(e);
            }
            pause();
        }
    }

    private static boolean timedOut(ProcessingException failure) {
        return Stream.<Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(TimeoutException.class::isInstance);
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
