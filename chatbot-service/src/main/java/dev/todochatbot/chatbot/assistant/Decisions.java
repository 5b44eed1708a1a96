package dev.todochatbot.chatbot.assistant;

import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import dev.todochatbot.chatbot.approval.ActionDecided;
import dev.todochatbot.chatbot.approval.ActionReplaced;
import dev.todochatbot.chatbot.assistant.speech.Narration;
import dev.todochatbot.chatbot.assistant.turn.ToolCall;
import dev.todochatbot.chatbot.assistant.turn.TurnStore;
import dev.todochatbot.chatbot.assistant.turn.UndoneTurns;
import dev.todochatbot.chatbot.assistant.turn.Utterance;
import dev.todochatbot.chatbot.engine.Fence;
import org.hibernate.StatelessSession;

/** Tells a turn what became of the action it asked for, in the transaction of the decision. */
@ApplicationScoped
class Decisions {
    private final TurnStore turns;
    private final UndoneTurns undone;
    private final StatelessSession session;

    Decisions(TurnStore turns, UndoneTurns undone, StatelessSession session) {
        this.turns = turns;
        this.undone = undone;
        this.session = session;
    }

    void decided(@Observes ActionDecided event) {
        var turn = turns.locked(event.ownerId(), event.turnId());
        var decision = event.decision();
        turn.add(decision.receipts());
        // What is approved after an undo stands on its own
        if (!decision.receipts().isEmpty()) turn.undone = false;
        turn.toolCalls = turn.toolCalls.stream()
                .map(call -> isOf(event, call) ? decided(event, call) : call)
                .toList();
        turn.transcript = Stream.concat(turn.transcript.stream(), Stream.of(Utterance.assistant(told(event))))
                .toList();
        if (!event.undone().isEmpty()) turn.undoes = event.undone().getFirst();
        turns.save(turn);
        event.undone()
                .forEach(changeSet -> turns.maybe(event.ownerId(), changeSet).ifPresent(undone::mark));
    }

    private static boolean isOf(ActionDecided event, ToolCall call) {
        return call.outcome() == ToolCall.Outcome.PENDING
                && (event.calls().isEmpty() || event.calls().contains(call.id()));
    }

    private static ToolCall decided(ActionDecided event, ToolCall call) {
        return call.now(outcome(event, call), event.edited().getOrDefault(call.id(), call.arguments()));
    }

    /** What was not chosen, and what is declined, does not run; what was begun and then given up has failed. */
    private static ToolCall.Outcome outcome(ActionDecided event, ToolCall call) {
        var failed = event.ran().get(call.id());
        if (failed != null) return failed ? ToolCall.Outcome.FAILED : ToolCall.Outcome.DONE;
        if (!event.calls().isEmpty()) return ToolCall.Outcome.REFUSED;
        return switch (event.decision().outcome()) {
            case DONE -> ToolCall.Outcome.DONE;
            case FAILED -> ToolCall.Outcome.FAILED;
            case DECLINED -> ToolCall.Outcome.REFUSED;
        };
    }

    private static String told(ActionDecided event) {
        return switch (event.decision().outcome()) {
            case DONE -> "(The user approved.) " + made(event);
            case DECLINED -> "(The user declined: " + Fence.around(event.summary()) + ". Nothing has changed.)";
            case FAILED -> "(The user approved, but not all of it worked.) " + made(event);
        };
    }

    private static String made(ActionDecided event) {
        return Fence.around(Narration.TO_ENGINES.of(event.decision().receipts()));
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
