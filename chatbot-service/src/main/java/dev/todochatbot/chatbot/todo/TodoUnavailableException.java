package dev.todochatbot.chatbot.todo;

import dev.todochatbot.common.problem.ProblemException;
import org.jboss.logging.Logger;

/** todo-service did not answer: 503 {@code todo_service_unavailable}, and nothing is lost. */
public class TodoUnavailableException extends ProblemException {
    private static final Logger LOG = Logger.getLogger(TodoUnavailableException.class);

    public TodoUnavailableException(Throwable cause) {
        super(503, "todo_service_unavailable", "The task list does not answer at the moment; nothing is lost.");
        LOG.warnf("todo-service does not answer: %s", cause);
    }
}
