package dev.todochatbot.chatbot.assistant.tools;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import dev.todochatbot.chatbot.approval.PendingActionView;
import dev.todochatbot.chatbot.approval.shown.PendingCall;
import dev.todochatbot.chatbot.approval.shown.ShownCall;
import dev.todochatbot.chatbot.approval.tool.ToolKind;
import dev.todochatbot.chatbot.assistant.run.PutAside;
import dev.todochatbot.chatbot.assistant.run.RunningTurn;
import dev.todochatbot.chatbot.assistant.turn.Turn;
import dev.todochatbot.chatbot.todo.TodoTask;
import dev.todochatbot.chatbot.todo.tool.ToolResult;

/** The calls of a turn that need the user's approval. They become one pending action when the turn ends. */
final class Waiting implements PutAside {
    private final RunningTurn run;
    private final List<ShownCall> shown = new ArrayList<>();
    private final Map<UUID, TodoTask> tasks = new LinkedHashMap<>();

    Waiting(RunningTurn run) {
        this.run = run;
    }

    @Override
    public boolean isEmpty() {
        return shown.isEmpty();
    }

    /**
     * What todo-service says that calls would do, of the tools that change single tasks.
     *
     * @throws dev.todochatbot.chatbot.todo.TodoUnavailableException when it does not answer
     */
    Map<Call, ToolResult> previewed(List<Call> calls) {
        var known = calls.stream()
                .filter(call -> call.kind() != ToolKind.UNDO && ToolKind.known().containsKey(call.tool()))
                .toList();
        var results = run.assistant()
                .previews()
                .of(
                        run.user(),
                        known.stream()
                                .map(call -> new PendingCall(call.tool(), call.arguments()))
                                .toList());
        var previews = new HashMap<Call, ToolResult>();
        for (int i = 0; i < known.size(); i++) previews.put(known.get(i), results.get(i));
        return previews;
    }

    /**
     * Puts a call aside, bound to the task by its id and to the version that the user will be shown.
     *
     * @param preview what it would do; what it cannot do does not wait
     */
    CallOutcome put(Call call, ToolResult preview) {
        if (preview.error()) return CallOutcome.of(preview);
        if (!call.arguments().containsKey("task")) return aside(call, call.arguments(), preview, null);
        var task = task(call, preview);
        if (task == null) return CallOutcome.refused("not_found", "There is no task " + call.task() + ".");
        // What is in the trash cannot be looked up later, and has no version to compare
        if (!call.tool().equals("restore_task")) tasks.put(task.id(), task);
        var exact = new LinkedHashMap<>(call.arguments());
        exact.put("task", task.id().toString());
        return aside(call, exact, preview, task);
    }

    private TodoTask task(Call call, ToolResult preview) {
        var seen = task(preview);
        return seen != null
                ? seen
                : run.assistant().tasks().find(run.user(), call.task()).orElse(null);
    }

    /** The task as it is now, of what it would be afterwards; {@code null} where todo-service does not say. */
    static TodoTask task(ToolResult preview) {
        var seen = preview.content();
        if (!(seen.get("task") instanceof Map<?, ?> task) || !(task.get("version") instanceof Number version))
            return null;
        var title = seen.get("before") instanceof Map<?, ?> before && before.get("title") != null
                ? before.get("title")
                : seen.get("title");
        return new TodoTask(
                UUID.fromString(String.valueOf(seen.get("taskId"))),
                ((Number) seen.get("number")).longValue(),
                String.valueOf(title),
                version.longValue() - (seen.get("after") == null ? 0 : 1));
    }

    /** An undo waits with the change set that it is bound to. What can only be undone after another is shown without values. */
    CallOutcome putUndo(Call call, Turn last) {
        var undos = last.changeSets().stream()
                .map(changeSet -> new PendingCall(LocalTools.UNDO_CHANGE, LastUndo.arguments(changeSet)))
                .toList();
        var previews = run.assistant().previews().of(run.user(), undos);
        if (previews.getFirst().error()) return CallOutcome.of(previews.getFirst());
        CallOutcome outcome = null;
        for (int i = 0; i < undos.size(); i++) {
            var preview = previews.get(i).error() ? ToolResult.UNKNOWN : previews.get(i);
            outcome = aside(undos.get(i), ShownCall.of(unique(call.id()), undos.get(i), preview, null), null);
        }
        return outcome;
    }

    private CallOutcome aside(Call call, Map<String, Object> arguments, ToolResult preview, TodoTask task) {
        var waits = new PendingCall(call.tool(), arguments);
        return aside(waits, ShownCall.of(unique(call.id()), waits, preview, task), task);
    }

    private CallOutcome aside(PendingCall waits, ShownCall call, TodoTask task) {
        if (shown.stream().noneMatch(other -> other.isOf(waits))) shown.add(call);
        var content = new LinkedHashMap<String, Object>();
        content.put("outcome", "pending");
        content.put("detail", "Waits for the user's approval. Nothing has changed yet.");
        if (task != null) content.put("task", Map.of("number", task.number(), "title", task.title()));
        return CallOutcome.pending(content);
    }

    /** Engines use ids twice. */
    private String unique(String id) {
        boolean taken = shown.stream().anyMatch(call -> call.id().equals(id));
        return taken ? id + "-" + shown.size() : id;
    }

    @Override
    public Optional<PendingActionView> ask() {
        if (shown.isEmpty()) return Optional.empty();
        var turn = run.turn();
        var view = run.assistant()
                .pending()
                .ask(
                        turn.ownerId,
                        turn.id,
                        turn.conversationId,
                        turn.language,
                        List.copyOf(shown),
                        List.copyOf(tasks.values()));
        turn.pendingActionId = view.id();
        return Optional.of(view);
    }

    @Override
    public void clear() {
        shown.clear();
        tasks.clear();
    }
}
