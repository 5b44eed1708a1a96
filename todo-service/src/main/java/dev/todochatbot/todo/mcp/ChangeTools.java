package dev.todochatbot.todo.mcp;

import java.util.function.BiFunction;
import java.util.function.Function;

import dev.todochatbot.common.idempotency.Once;
import dev.todochatbot.common.identity.Caller;
import dev.todochatbot.todo.mcp.argument.AddTask;
import dev.todochatbot.todo.mcp.argument.OneTask;
import dev.todochatbot.todo.mcp.argument.Reference;
import dev.todochatbot.todo.mcp.argument.RescheduleTask;
import dev.todochatbot.todo.mcp.argument.UpdateTask;
import dev.todochatbot.todo.mcp.schema.ArgumentSchema;
import dev.todochatbot.todo.mcp.schema.ResultSchema;
import dev.todochatbot.todo.task.TaskRef;
import dev.todochatbot.todo.task.wish.TaskWords;
import dev.todochatbot.todo.task.write.Change;
import dev.todochatbot.todo.task.write.Expected;
import dev.todochatbot.todo.task.write.Origin;
import dev.todochatbot.todo.task.write.TaskService;
import io.quarkiverse.mcp.server.RawMessage;
import io.quarkiverse.mcp.server.Tool;
import io.quarkiverse.mcp.server.ToolResponse;

/** The tools that change one task; each answers with a receipt. */
class ChangeTools {

    private final ToolCalls calls;
    private final TaskWishes wishes;
    private final TaskWords words;
    private final TaskService tasks;
    private final Caller caller;

    ChangeTools(ToolCalls calls, TaskWishes wishes, TaskWords words, TaskService tasks, Caller caller) {
        this.calls = calls;
        this.wishes = wishes;
        this.words = words;
        this.tasks = tasks;
        this.caller = caller;
    }

    @Tool(
            name = "add_task",
            title = "Add a task",
            description = "Adds one task. Call it once for each thing to do.",
            annotations = @Tool.Annotations(destructiveHint = false, idempotentHint = false, openWorldHint = false),
            inputSchema = @Tool.InputSchema(generator = ArgumentSchema.class),
            outputSchema = @Tool.OutputSchema(from = TaskChange.class, generator = ResultSchema.class))
    ToolResponse addTask(RawMessage call) {
        return change(call, AddTask.class, _ -> {
            var task = words.of(caller.accountId()).read(wishes.task(calls.arguments(call)));
            return once -> tasks.create(Origin.of(caller), task, once);
        });
    }

    @Tool(
            name = "update_task",
            title = "Change a task",
            description =
                    "Changes fields of a task: title, notes, due, priority, tags, list, recurrence, start, duration,"
                            + " reminders, subtasks. Only the given ones change. A due without a time takes the duration away. To finish a task use complete_task.",
            annotations = @Tool.Annotations(destructiveHint = true, idempotentHint = true, openWorldHint = false),
            inputSchema = @Tool.InputSchema(generator = ArgumentSchema.class),
            outputSchema = @Tool.OutputSchema(from = TaskChange.class, generator = ResultSchema.class))
    ToolResponse updateTask(RawMessage call) {
        return change(call, UpdateTask.class, wish -> {
            var task = Reference.needed(wish.task());
            var patch = words.of(caller.accountId()).read(wishes.patch(calls.arguments(call)));
            return once -> tasks.update(Origin.of(caller), task, Expected.ANY, patch, once);
        });
    }

    @Tool(
            name = "reschedule_task",
            title = "Move a task to another time",
            description =
                    "Moves a task to another day or time, and changes nothing else: a day without a time keeps the time"
                            + " of day. Of a repeating task the present occurrence moves; it goes on repeating as before. To take a"
                            + " due away or to change how it repeats use update_task.",
            annotations = @Tool.Annotations(destructiveHint = true, idempotentHint = true, openWorldHint = false),
            inputSchema = @Tool.InputSchema(generator = ArgumentSchema.class),
            outputSchema = @Tool.OutputSchema(from = TaskChange.class, generator = ResultSchema.class))
    ToolResponse rescheduleTask(RawMessage call) {
        return change(call, RescheduleTask.class, wish -> {
            var task = Reference.needed(wish.task());
            var patch = words.of(caller.accountId()).read(wishes.move(wish.due()));
            return once -> tasks.update(Origin.of(caller), task, Expected.ANY, patch, once);
        });
    }

    @Tool(
            name = "complete_task",
            title = "Complete a task",
            description = "Marks a task as done. A repeating task moves on to its next occurrence and stays open.",
            // Not idempotent: a repeating task moves on each time
            annotations = @Tool.Annotations(destructiveHint = true, idempotentHint = false, openWorldHint = false),
            inputSchema = @Tool.InputSchema(generator = ArgumentSchema.class),
            outputSchema = @Tool.OutputSchema(from = TaskChange.class, generator = ResultSchema.class))
    ToolResponse completeTask(RawMessage call) {
        return named(call, (task, once) -> tasks.complete(Origin.of(caller), task, Expected.ANY, once));
    }

    @Tool(
            name = "reopen_task",
            title = "Reopen a task",
            description = "Makes a task that is done open again.",
            annotations = @Tool.Annotations(destructiveHint = true, idempotentHint = true, openWorldHint = false),
            inputSchema = @Tool.InputSchema(generator = ArgumentSchema.class),
            outputSchema = @Tool.OutputSchema(from = TaskChange.class, generator = ResultSchema.class))
    ToolResponse reopenTask(RawMessage call) {
        return named(call, (task, once) -> tasks.reopen(Origin.of(caller), task, Expected.ANY, once));
    }

    @Tool(
            name = "delete_task",
            title = "Delete a task",
            description = "Moves a task to the trash, where restore_task finds it for 30 days. To finish a task use"
                    + " complete_task instead.",
            annotations = @Tool.Annotations(destructiveHint = true, idempotentHint = true, openWorldHint = false),
            inputSchema = @Tool.InputSchema(generator = ArgumentSchema.class),
            outputSchema = @Tool.OutputSchema(from = TaskChange.class, generator = ResultSchema.class))
    ToolResponse deleteTask(RawMessage call) {
        return named(call, (task, once) -> tasks.delete(Origin.of(caller), task, Expected.ANY, once));
    }

    @Tool(
            name = "restore_task",
            title = "Restore a task",
            description = "Brings a task back from the trash, whole.",
            annotations = @Tool.Annotations(destructiveHint = false, idempotentHint = true, openWorldHint = false),
            inputSchema = @Tool.InputSchema(generator = ArgumentSchema.class),
            outputSchema = @Tool.OutputSchema(from = TaskChange.class, generator = ResultSchema.class))
    ToolResponse restoreTask(RawMessage call) {
        return named(call, (task, once) -> tasks.restore(Origin.of(caller), task, Expected.ANY, once));
    }

    private ToolResponse named(RawMessage call, BiFunction<TaskRef, Once<Change>, Change> change) {
        return change(call, OneTask.class, wish -> {
            var task = Reference.needed(wish.task());
            return once -> change.apply(task, once);
        });
    }

    private <A> ToolResponse change(RawMessage call, Class<A> type, Function<A, Function<Once<Change>, Change>> tool) {
        return calls.change(call, type, tool, TaskChange::of);
    }
}
