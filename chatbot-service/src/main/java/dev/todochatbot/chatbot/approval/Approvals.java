package dev.todochatbot.chatbot.approval;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.OptimisticLockException;

import dev.todochatbot.chatbot.approval.shown.PendingCall;
import dev.todochatbot.chatbot.approval.shown.ShownCall;
import dev.todochatbot.chatbot.todo.Tasks;
import dev.todochatbot.chatbot.todo.TodoTask;
import dev.todochatbot.chatbot.todo.TodoUnavailableException;
import dev.todochatbot.chatbot.todo.User;
import dev.todochatbot.chatbot.todo.tool.CallOrigin;
import dev.todochatbot.chatbot.todo.tool.Previews;
import dev.todochatbot.chatbot.todo.tool.TodoTools;
import dev.todochatbot.common.problem.ProblemException;
import org.hibernate.StaleStateException;
import org.jboss.logging.Logger;

/** Runs what the user has approved, exactly as it was asked. Nothing else does. */
@ApplicationScoped
class Approvals {
    private static final Logger LOG = Logger.getLogger(Approvals.class);
    private static final Failure STALE =
            new Failure(409, "approval_stale", "Tasks have changed since; look at it again.");
    private static final Duration GLANCE = Duration.ofMillis(100);
    private static final int GLANCES = 300;

    private final PendingActions actions;
    private final TodoTools tools;
    private final Tasks tasks;
    private final Previews previews;

    Approvals(PendingActions actions, TodoTools tools, Tasks tasks, Previews previews) {
        this.actions = actions;
        this.tools = tools;
        this.tasks = tasks;
        this.previews = previews;
    }

    /**
     * Runs what is approved of a pending action, once, however often it is approved; every caller gets the same answer.
     *
     * @throws ProblemException 404; 400 for calls or arguments that do not fit; 409 {@code approval_closed}; 409
     *     {@code approval_stale} with the new {@code pendingAction} when a task has changed since the user was asked
     */
    Decision approve(User user, UUID id, Approval approval) {
        if (approval.edits()) refuseUnsound(user, actions.find(user.id(), id), approval);
        for (int glance = 0; glance < GLANCES; glance++) {
            var claimed = actions.claim(user.id(), id, approval);
            if (claimed.isPresent()) {
                var action = claimed.get();
                if (!action.status.equals("running")) return action.decision();
                try {
                    return run(user, action);
                } catch (StaleStateException | OptimisticLockException e) {
                    LOG.warnf("approval %s was taken over", id);
                }
            }
            pause();
        }
        throw ProblemException.conflict("approval_running", "It is still being carried out.");
    }

    Decision decline(User user, UUID id) {
        return actions.decline(user.id(), id);
    }

    /** Other arguments than those that were shown are tried before anything runs. */
    private void refuseUnsound(User user, PendingAction action, Approval approval) {
        if (!action.status.equals("open")) return;
        var chosen = approval.of(action.shown());
        var answers = previews.of(user, chosen.calls());
        for (int i = 0; i < answers.size(); i++)
            if (answers.get(i).error()) throw approval.unsound(chosen.ids().get(i), answers.get(i));
    }

    private Decision run(User user, PendingAction action) {
        boolean tried = action.takenOver;
        try {
            var left = List.copyOf(action.remaining());
            if (isStale(user, action)) {
                if (!tried && !action.hasBegun()) throw asksAgain(user, action);
                return actions.decide(action, STALE);
            }
            for (var call : left) {
                actions.hold(action);
                tried = true;
                var origin = new CallOrigin(action.turnId, action.id + "/" + action.progress);
                actions.progressed(action, tools.call(user, origin, call.tool(), call.arguments()));
            }
            return actions.decide(action, null);
        } catch (TodoUnavailableException e) {
            if (action.hasBegun() || tried && e.mayHaveHappened())
                return actions.decide(action, Failure.of(e.problem()));
            actions.release(action);
            throw e;
        }
    }

    /** What the calls that are still to come would touch must be what the user was shown. */
    private boolean isStale(User user, PendingAction action) {
        // A call that may have been made has changed its task itself; made again, it is answered as it was then
        var touched = action.remaining().stream()
                .skip(action.takenOver ? 1 : 0)
                .map(PendingCall::task)
                .toList();
        return action.tasks.stream()
                .filter(shown -> touched.contains(shown.id().toString()))
                .anyMatch(shown -> tasks.find(user, shown.id())
                        .map(now -> now.version() != shown.version())
                        .orElse(true));
    }

    private ProblemException asksAgain(User user, PendingAction action) {
        var now = new ArrayList<TodoTask>();
        action.tasks.forEach(shown -> tasks.find(user, shown.id()).ifPresent(now::add));
        var left = now.stream().map(task -> task.id().toString()).toList();
        var kept = new ArrayList<PendingCall>();
        var ids = new ArrayList<String>();
        for (int i = 0; i < action.calls.size(); i++) {
            var call = action.calls.get(i);
            if (call.task() != null && !left.contains(call.task())) continue;
            kept.add(call);
            ids.add(action.chosen.get(i).id());
        }
        var seen = previews.of(user, kept);
        var shown = IntStream.range(0, kept.size())
                .filter(i -> !seen.get(i).error())
                .mapToObj(i -> ShownCall.of(
                        ids.get(i), kept.get(i), seen.get(i), kept.get(i).among(now)))
                .toList();
        var next = actions.replace(action, shown, now);
        return ProblemException.conflict(STALE.code(), STALE.detail()).with("pendingAction", next.orElse(null));
    }

    private static void pause() {
        try {
            Thread.sleep(GLANCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
