package dev.todochatbot.todo.mcp;

import java.util.Locale;

import dev.todochatbot.common.identity.Caller;
import dev.todochatbot.common.paging.PageRequest;
import dev.todochatbot.todo.activity.ActivityQuery;
import dev.todochatbot.todo.activity.EventLog;
import dev.todochatbot.todo.mcp.argument.GetActivity;
import dev.todochatbot.todo.mcp.argument.ListTasks;
import dev.todochatbot.todo.mcp.schema.ArgumentSchema;
import dev.todochatbot.todo.mcp.schema.ResultSchema;
import dev.todochatbot.todo.task.read.TaskQuery;
import dev.todochatbot.todo.task.read.TaskReader;
import io.quarkiverse.mcp.server.RawMessage;
import io.quarkiverse.mcp.server.Tool;
import io.quarkiverse.mcp.server.ToolResponse;

/** The tools that change nothing. */
class ReadTools {

    private static final int TASKS = 50;
    private static final int EVENTS = 100;

    private final ToolCalls calls;
    private final TaskReader tasks;
    private final EventLog log;
    private final UserTime time;
    private final Caller caller;

    ReadTools(ToolCalls calls, TaskReader tasks, EventLog log, UserTime time, Caller caller) {
        this.calls = calls;
        this.tasks = tasks;
        this.log = log;
        this.time = time;
        this.caller = caller;
    }

    @Tool(
            name = "list_tasks",
            title = "List tasks",
            description =
                    "Finds the user's tasks, open ones unless status says otherwise, in the user's own order. Use it"
                            + " to answer questions about tasks and to find the number of a task that the user names by words."
                            + " Where nextCursor is not null there is more: call again with it as cursor and the same other"
                            + " arguments.",
            annotations =
                    @Tool.Annotations(
                            readOnlyHint = true,
                            destructiveHint = false,
                            idempotentHint = true,
                            openWorldHint = false),
            inputSchema = @Tool.InputSchema(generator = ArgumentSchema.class),
            outputSchema = @Tool.OutputSchema(from = TaskList.class, generator = ResultSchema.class))
    ToolResponse listTasks(RawMessage call) {
        return calls.read(call, ListTasks.class, this::list);
    }

    private TaskList list(ListTasks said) {
        var wish = calls.valid(said);
        var query = calls.valid(new TaskQuery(
                word(wish.status(), "open"),
                wish.list(),
                wish.tag(),
                word(wish.priority(), null),
                time.dueFilter(wish.due()),
                "also",
                wish.query(),
                null,
                "position"));
        var request = page(wish.limit(), TASKS, wish.cursor());
        var page = tasks.page(caller.accountId(), query, request);
        var truncated = page.nextCursor() != null;
        var total = truncated || wish.cursor() != null
                ? tasks.count(caller.accountId(), query)
                : page.items().size();
        return new TaskList(page.items(), total, truncated, page.nextCursor());
    }

    @Tool(
            name = "get_activity",
            title = "Get activity",
            description =
                    "What was done to the user's tasks and lists, by whom and when, newest first. Use it for questions"
                            + " such as \"what did I finish this week?\" and to find a changeSet to undo. Where nextCursor"
                            + " is not null there is more: call again with it as cursor and the same other arguments.",
            annotations =
                    @Tool.Annotations(
                            readOnlyHint = true,
                            destructiveHint = false,
                            idempotentHint = true,
                            openWorldHint = false),
            inputSchema = @Tool.InputSchema(generator = ArgumentSchema.class),
            outputSchema = @Tool.OutputSchema(from = Activity.class, generator = ResultSchema.class))
    ToolResponse getActivity(RawMessage call) {
        return calls.read(call, GetActivity.class, this::activity);
    }

    private Activity activity(GetActivity said) {
        var wish = calls.valid(said);
        var query = new ActivityQuery(time.from(wish.from()), time.to(wish.to()), word(wish.actor(), null));
        var page = log.page(caller.accountId(), query, page(wish.limit(), EVENTS, wish.cursor()));
        return new Activity(page.items(), page.nextCursor());
    }

    private static PageRequest page(Integer limit, int otherwise, String cursor) {
        return new PageRequest(limit == null ? otherwise : limit, cursor);
    }

    private static String word(Enum<?> constant, String otherwise) {
        return constant == null ? otherwise : constant.name().toLowerCase(Locale.ROOT);
    }
}
