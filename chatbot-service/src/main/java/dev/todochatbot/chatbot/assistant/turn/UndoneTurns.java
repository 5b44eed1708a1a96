package dev.todochatbot.chatbot.assistant.turn;

import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import dev.todochatbot.chatbot.approval.PendingActions;

/** Keeps the turns' own account of what stands. */
@ApplicationScoped
@Transactional
public class UndoneTurns {
    private final TurnStore turns;
    private final PendingActions pending;

    UndoneTurns(TurnStore turns, PendingActions pending) {
        this.turns = turns;
        this.pending = pending;
    }

    public void mark(Turn changed) {
        var turn = turns.locked(changed.ownerId, changed.id);
        if (turn.undone) return;
        turn.undone = true;
        turn.transcript = Stream.concat(
                        turn.transcript.stream(), Stream.of(Utterance.assistant("(This was undone afterwards.)")))
                .toList();
        turns.save(turn);
        pending.withdraw(turn.ownerId, turn.id);
        if (turn.undoes != null) standAgain(turn.ownerId, turn.undoes);
    }

    /** Undoing an undo is doing it again. */
    private void standAgain(UUID ownerId, UUID id) {
        var turn = turns.locked(ownerId, id);
        turn.undone = false;
        turns.save(turn);
    }
}
