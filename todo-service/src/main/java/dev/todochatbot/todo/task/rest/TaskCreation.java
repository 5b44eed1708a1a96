package dev.todochatbot.todo.task.rest;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;

import dev.todochatbot.common.idempotency.Answer;
import dev.todochatbot.common.idempotency.Claim;
import dev.todochatbot.common.idempotency.Idempotency;
import dev.todochatbot.common.identity.Caller;
import dev.todochatbot.todo.task.wish.NewTask;
import dev.todochatbot.todo.task.write.Change;
import dev.todochatbot.todo.task.write.CreationAnswer;
import dev.todochatbot.todo.task.write.Origin;
import dev.todochatbot.todo.task.write.TaskService;
import io.quarkus.narayana.jta.QuarkusTransaction;

/** Makes a task and answers with it: in one statement, its key included, unless it becomes a part of an earlier change set. */
@Singleton
public class TaskCreation {

    private final TaskService tasks;
    private final Idempotency idempotency;
    private final Caller caller;

    TaskCreation(TaskService tasks, Idempotency idempotency, Caller caller) {
        this.tasks = tasks;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    /**
     * @param said the request's body: where it says the same again, it is the same request
     * @param wish what it means
     */
    public Response of(Object said, NewTask wish) {
        var origin = Origin.of(caller);
        if (origin.joins() != null)
            return QuarkusTransaction.joiningExisting()
                    .call(() -> idempotency.once(origin.owner(), said, () -> answer(tasks.create(origin, wish))));
        return idempotency.isAsked()
                ? idempotency.inOneStatement(origin.owner(), said, claim -> alone(origin, wish, claim))
                : alone(origin, wish, null).toResponse();
    }

    private Answer alone(Origin origin, NewTask wish, Claim claim) {
        return answer(tasks.createAlone(origin.owner(), origin.actor(), wish, claim));
    }

    private static Answer answer(Change change) {
        return new Answer(201, CreationAnswer.headers(change.task()), change.task(), change.task());
    }
}
