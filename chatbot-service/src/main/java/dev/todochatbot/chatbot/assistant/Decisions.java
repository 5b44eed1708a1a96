package dev.todochatbot.chatbot.assistant;

import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import dev.todochatbot.chatbot.approval.ActionDecided;
import dev.todochatbot.chatbot.approval.ActionReplaced;
import org.hibernate.StatelessSession;

/** Tells a turn what became of the action it asked for, in the transaction of the decision. */
@ApplicationScoped
class Decisions {
    private final TurnStore turns;
    private final StatelessSession session;

    Decisions(TurnStore turns, StatelessSession session) {
        this.turns = turns;
        this.session = session;
    }

    void decided(@Observes ActionDecided event) {
        var turn = turns.locked(event.ownerId(), event.turnId());
        var decision = event.decision();
        turn.add(decision.receipts());
        // What is approved after an undo stands on its own
        if (!decision.receipts().isEmpty()) turn.undone = false;
        var outcome =
                switch (decision.outcome()) {
                    case DONE -> ToolCall.Outcome.DONE;
                    case FAILED -> ToolCall.Outcome.FAILED;
                    case DECLINED -> ToolCall.Outcome.REFUSED;
                };
        turn.toolCalls = turn.toolCalls.stream()
                .map(call -> call.outcome() == ToolCall.Outcome.PENDING ? call.now(outcome) : call)
                .toList();
        turn.transcript = Stream.concat(turn.transcript.stream(), Stream.of(Utterance.assistant(told(event))))
                .toList();
        turns.save(turn);
    }

    private static String told(ActionDecided event) {
        return switch (event.decision().outcome()) {
            case DONE -> "(The user approved.) " + Narration.of(event.decision().receipts());
            case DECLINED -> "(The user declined: " + event.summary() + ". Nothing has changed.)";
            case FAILED ->
                "(The user approved, but not all of it worked.) "
                        + Narration.of(event.decision().receipts());
        };
    }

    void replaced(@Observes ActionReplaced event) {
        session.createNativeMutationQuery("""
                        update turn set pending_action_id = cast(:new as uuid), revision = revision + 1
                        where owner_id = :owner and pending_action_id = :old""")
                .setParameter(
                        "new", event.newId() == null ? null : event.newId().toString())
                .setParameter("owner", event.ownerId())
                .setParameter("old", event.oldId())
                .executeUpdate();
    }
}
