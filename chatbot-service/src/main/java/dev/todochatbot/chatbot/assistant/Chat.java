package dev.todochatbot.chatbot.assistant;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.sse.OutboundSseEvent;

import dev.todochatbot.chatbot.assistant.turn.TurnStore;
import dev.todochatbot.chatbot.assistant.turn.TurnStream;
import dev.todochatbot.chatbot.assistant.turn.TurnView;
import dev.todochatbot.chatbot.todo.Tasks;
import dev.todochatbot.chatbot.todo.User;
import dev.todochatbot.common.idempotency.Idempotency;
import dev.todochatbot.common.problem.ProblemException;
import io.smallrye.mutiny.Multi;

/** The one door to turns, for the answer at once and for the stream. */
@ApplicationScoped
class Chat {
    private final TurnStarts starts;
    private final TurnRunner runner;
    private final TurnStream stream;
    private final TurnStore turns;
    private final Tasks tasks;

    Chat(TurnStarts starts, TurnRunner runner, TurnStream stream, TurnStore turns, Tasks tasks) {
        this.starts = starts;
        this.runner = runner;
        this.stream = stream;
        this.turns = turns;
        this.tasks = tasks;
    }

    /**
     * Begins a turn and leaves it running. A request that repeats an earlier one joins the turn of that one.
     *
     * @throws ProblemException as {@link TurnStarts#begin}; 409 {@code candidate_stale} for a task that is gone
     */
    UUID say(User user, UUID conversationId, Said said) {
        refuseIfGone(user, said);
        return run(user, starts.begin(user, conversationId, said));
    }

    /**
     * The whole turn at once. A request that repeats an earlier one is answered as that one was.
     *
     * @throws ProblemException as {@link #say} and {@link #ended}; 409 {@code idempotency_in_progress} while the turn that the
     *     first one began still runs
     */
    TurnView answer(User user, UUID conversationId, Said said) {
        refuseIfGone(user, said);
        var begun = starts.begin(user, conversationId, said);
        if (begun.turn() == null && turns.find(user.id(), begun.turnId()).running()) throw Idempotency.inProgress();
        return ended(user, run(user, begun));
    }

    private void refuseIfGone(User user, Said said) {
        if (said.choice() != null && !starts.isRepeated(user, said)) refuseIfGone(user, said.choice());
    }

    private void refuseIfGone(User user, UUID choice) {
        var offer = turns.offer(user.id(), choice);
        // What is to be restored is in the trash, where it cannot be looked up
        if (offer.taskId() == null
                || offer.tool().equals("restore_task")
                || tasks.find(user, offer.taskId()).isPresent()) return;
        throw ProblemException.conflict("candidate_stale", "That task does not exist any more.");
    }

    UUID again(User user, UUID turnId) {
        return run(user, starts.again(user, turnId));
    }

    private UUID run(User user, TurnStarts.Begun begun) {
        if (begun.turn() != null) runner.start(user, begun.turn());
        return begun.turnId();
    }

    /**
     * Waits for the end of a turn.
     *
     * @throws ProblemException 503 when todo-service was away and nothing has changed: then it can simply be said again
     */
    TurnView ended(User user, UUID turnId) {
        var view = settled(user, turnId);
        var turn = turns.find(user.id(), turnId);
        if (turn.unserved())
            throw new ProblemException(503, turn.problem.code(), turn.problem.detail()).header("Retry-After", "5");
        return view;
    }

    /** Waits for the end of a turn, whatever that is. */
    TurnView settled(User user, UUID turnId) {
        stream.awaitEnd(user.id(), turnId);
        return turns.view(user.id(), turnId);
    }

    Multi<OutboundSseEvent> events(User user, UUID turnId, int after) {
        turns.find(user.id(), turnId);
        return stream.follow(user, turnId, after);
    }
}
