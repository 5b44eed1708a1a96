package dev.todochatbot.chatbot.todo.tool;

import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;

import dev.todochatbot.chatbot.todo.TodoUnavailableException;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * Asks todo-service's tools until an answer comes: after a broken connection, and while the call before that broke is still
 * being carried out. Both are safe, because each call has its own idempotency key.
 *
 * <p>A loop of our own and no {@code @Retry}: there are two limits, one on failures and one on answers, and the pause
 * between two tries must end with whoever waits.
 */
@ApplicationScoped
class McpCalls {
    private static final int AGAIN_WHEN_BROKEN = 2;
    private static final int AGAIN_WHEN_IN_PROGRESS = 20;
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final ToolResult UNANSWERED =
            ToolResult.refusal("todo_service_unavailable", "The task list does not answer at the moment.");

    private final TodoMcp mcp;

    McpCalls(@RestClient TodoMcp mcp) {
        this.mcp = mcp;
    }

    /**
     * @return also when {@code patience} is over, or the answer takes too long: then a refusal, {@link ToolResult#UNSURE
     *     unsure} where the call may have been carried out
     * @throws TodoUnavailableException when no answer comes
     */
    ToolResult ask(
            Patience patience, Function<TodoMcp, TodoMcp.Answer> call, Function<TodoMcp.Answer, ToolResult> reader) {
        int broken = 0;
        boolean heard = false;
        for (int inProgress = 0; ; ) {
            try {
                var result = reader.apply(call.apply(mcp));
                if (!result.isInProgress()) return result;
                if (inProgress++ == AGAIN_WHEN_IN_PROGRESS) return ToolResult.UNSURE;
                heard = true;
            } catch (ProcessingException e) {
                if (timedOut(e)) return ToolResult.UNSURE;
                var failure = new TodoUnavailableException(e, heard);
                if (broken++ == AGAIN_WHEN_BROKEN) throw failure;
                heard = failure.mayHaveHappened();
            } catch (WebApplicationException e) {
                throw new TodoUnavailableException(e, heard);
            }
            if (!patience.pause(PAUSE)) return heard ? ToolResult.UNSURE : UNANSWERED;
        }
    }

    private static boolean timedOut(ProcessingException failure) {
        return Stream.<Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(TimeoutException.class::isInstance);
    }
}
