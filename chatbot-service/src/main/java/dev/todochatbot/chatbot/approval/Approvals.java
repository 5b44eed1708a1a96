package dev.todochatbot.chatbot.approval;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import dev.todochatbot.chatbot.todo.CallOrigin;
import dev.todochatbot.chatbot.todo.Tasks;
import dev.todochatbot.chatbot.todo.TodoTask;
import dev.todochatbot.chatbot.todo.TodoTools;
import dev.todochatbot.chatbot.todo.TodoUnavailableException;
import dev.todochatbot.chatbot.todo.User;
import dev.todochatbot.common.problem.ProblemException;

/** Runs what the user has approved, exactly as it was asked. Nothing else does. */
@ApplicationScoped
class Approvals {
    private static final Duration GLANCE = Duration.ofMillis(100);
    private static final int GLANCES = 300;

    private final PendingActions actions;
    private final TodoTools tools;
    private final Tasks tasks;

    Approvals(PendingActions actions, TodoTools tools, Tasks tasks) {
        this.actions = actions;
        this.tools = tools;
        this.tasks = tasks;
    }

    /**
     * Runs a pending action, once, however often it is approved; every caller gets the same answer.
     *
     * @throws ProblemException 404; 409 {@code approval_closed}; 409 {@code approval_stale} with the new
     *     {@code pendingAction} when a task has changed since the user was asked
     */
    Decision approve(User user, UUID id) {
        for (int glance = 0; glance < GLANCES; glance++) {
            var claimed = actions.claim(user.id(), id);
            if (claimed.isPresent()) {
                var action = claimed.get();
                return action.status.equals("running") ? run(user, action) : action.decision();
            }
            pause();
        }
        throw ProblemException.conflict("approval_running", "It is still being carried out.");
    }

    Decision decline(User user, UUID id) {
        return actions.decline(user.id(), id);
    }

    private Decision run(User user, PendingAction action) {
        try {
            refuseIfStale(user, action);
            var receipts = new ArrayList<>(action.receipts);
            boolean failed = false;
            int place = action.progress;
            for (var call : List.copyOf(action.remaining())) {
                var origin = new CallOrigin(action.turnId, action.id + "/" + place++);
                var result = tools.call(user, origin, call.tool(), call.arguments());
                failed |= result.error();
                receipts.addAll(result.receipts());
                actions.progressed(action, List.copyOf(receipts));
            }
            return actions.decide(action, failed ? Decision.Outcome.FAILED : Decision.Outcome.DONE);
        } catch (TodoUnavailableException e) {
            actions.release(action);
            throw e;
        }
    }

    /** What the calls that are still to come would touch must be what the user was shown. */
    private void refuseIfStale(User user, PendingAction action) {
        var touched = action.remaining().stream().map(PendingCall::task).toList();
        var now = new ArrayList<TodoTask>();
        boolean stale = false;
        for (var shown : action.tasks) {
            if (!touched.contains(shown.id().toString())) continue;
            var found = tasks.find(user, shown.id());
            found.ifPresent(now::add);
            stale |= found.isEmpty() || found.get().version() != shown.version();
        }
        if (!stale) return;
        var left = now.stream().map(task -> task.id().toString()).toList();
        var calls = action.remaining().stream()
                .filter(call -> call.task() == null || left.contains(call.task()))
                .toList();
        var next = actions.replace(action, calls, now);
        throw ProblemException.conflict("approval_stale", "Tasks have changed since; look at it again.")
                .with("pendingAction", next.orElse(null));
    }

    private static void pause() {
        try {
            Thread.sleep(GLANCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
