package dev.todochatbot.chatbot.assistant;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import dev.todochatbot.chatbot.approval.PendingActionView;
import dev.todochatbot.chatbot.approval.PendingCall;
import dev.todochatbot.chatbot.approval.ToolKind;
import dev.todochatbot.chatbot.todo.TodoTask;

/** The calls of a turn that need the user's approval. They become one pending action when the turn ends. */
final class Waiting {
    private final RunningTurn run;
    private final List<PendingCall> calls = new ArrayList<>();
    private final Map<UUID, TodoTask> tasks = new LinkedHashMap<>();

    Waiting(RunningTurn run) {
        this.run = run;
    }

    boolean isEmpty() {
        return calls.isEmpty();
    }

    /** Puts a call aside, bound to the task by its id and to the version that the user will be shown. */
    CallOutcome put(Call call) {
        if (!call.arguments().containsKey("task")) return aside(call.tool(), call.arguments(), null);
        var found = run.assistant().tasks().find(run.user(), call.task());
        if (found.isEmpty() && restores(call)) return aside(call.tool(), call.arguments(), null);
        if (found.isEmpty()) return CallOutcome.refused("not_found", "There is no task " + call.task() + ".");
        var task = found.get();
        tasks.put(task.id(), task);
        var exact = new LinkedHashMap<>(call.arguments());
        exact.put("task", task.id().toString());
        return aside(call.tool(), exact, task);
    }

    /** What is in the trash cannot be looked up. */
    private static boolean restores(Call call) {
        return call.kind() == ToolKind.CHANGE && call.tool().equals("restore_task");
    }

    private CallOutcome aside(String tool, Map<String, Object> arguments, TodoTask task) {
        var waits = new PendingCall(tool, arguments);
        if (!calls.contains(waits)) calls.add(waits);
        var content = new LinkedHashMap<String, Object>();
        content.put("outcome", "pending");
        content.put("detail", "Waits for the user's approval. Nothing has changed yet.");
        if (task != null) content.put("task", Map.of("number", task.number(), "title", task.title()));
        return CallOutcome.pending(content);
    }

    /** Stores it, if there is anything, and asks the user. */
    Optional<PendingActionView> ask() {
        if (calls.isEmpty()) return Optional.empty();
        var turn = run.turn();
        var view = run.assistant()
                .pending()
                .ask(turn.ownerId, turn.id, turn.conversationId, calls, List.copyOf(tasks.values()));
        turn.pendingActionId = view.id();
        return Optional.of(view);
    }

    void clear() {
        calls.clear();
        tasks.clear();
    }
}
