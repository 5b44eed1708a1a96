package dev.todochatbot.todo.task.rest;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import dev.todochatbot.common.idempotency.Idempotency;
import dev.todochatbot.common.identity.Caller;
import dev.todochatbot.todo.reminder.Reminder;
import dev.todochatbot.todo.reminder.Reminders;
import dev.todochatbot.todo.reminder.Snooze;
import dev.todochatbot.todo.task.Task;
import dev.todochatbot.todo.task.TaskRef;
import dev.todochatbot.todo.task.write.Origin;
import dev.todochatbot.todo.task.write.TaskService;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** What can be done to a reminder that has come; each answers with its task as it is afterwards. */
@Path("/api/v1/tasks")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("tasks:write")
class ReminderResource {

    private final TaskService tasks;
    private final Idempotency idempotency;
    private final Caller caller;

    ReminderResource(TaskService tasks, Idempotency idempotency, Caller caller) {
        this.tasks = tasks;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @POST
    @Path("/{id}/reminders/{reminderId}/snooze")
    @APIResponseSchema(Task.class)
    public Response snooze(
            UUID id, UUID reminderId, @HeaderParam("If-Match") String expected, @NotNull @Valid Snooze snooze) {
        return once(snooze, id, expected, (all, now) -> Reminders.snoozed(all, reminderId, snooze, now));
    }

    @POST
    @Path("/{id}/reminders/{reminderId}/dismiss")
    @APIResponseSchema(Task.class)
    public Response dismiss(UUID id, UUID reminderId, @HeaderParam("If-Match") String expected) {
        return once(null, id, expected, (all, now) -> Reminders.dismissed(all, reminderId, now));
    }

    private Response once(
            Object body, UUID id, String expected, BiFunction<List<Reminder>, Instant, List<Reminder>> step) {
        return idempotency.once(
                caller.accountId(),
                body,
                TaskAnswers::changed,
                once -> tasks.remind(Origin.of(caller), TaskRef.of(id), ETags.expected(expected), step, once));
    }
}
