package dev.todochatbot.chatbot.assistant;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import dev.todochatbot.chatbot.approval.Failure;
import dev.todochatbot.chatbot.assistant.run.RunningTurn;
import dev.todochatbot.chatbot.assistant.turn.Narration;
import dev.todochatbot.chatbot.assistant.turn.ToolCall;
import dev.todochatbot.chatbot.assistant.turn.Turn;
import dev.todochatbot.chatbot.assistant.turn.TurnJournal;
import dev.todochatbot.chatbot.assistant.turn.TurnStatus;
import dev.todochatbot.chatbot.assistant.turn.TurnStore;
import dev.todochatbot.chatbot.assistant.turn.Utterance;
import dev.todochatbot.chatbot.conversation.Conversations;
import dev.todochatbot.common.problem.Problem;

/** The end of a running turn: in one transaction its row, its message, what it asks the user, and its last events. */
@ApplicationScoped
@Transactional
class TurnEnds {
    static final String INTERRUPTED = "The service was restarted while it answered.";

    private final TurnStore turns;
    private final Conversations conversations;

    TurnEnds(TurnStore turns, Conversations conversations) {
        this.turns = turns;
        this.conversations = conversations;
    }

    void done(RunningTurn run) {
        var pending = run.waiting().ask();
        pending.ifPresent(action -> run.journal().event("approval", action));
        var turn = close(run, TurnStatus.DONE, run.response());
        if (pending.isPresent()) run.journal().event("done", turn.view(pending.get()));
        else run.journal().event("done", turns.view(turn.ownerId, turn.id));
    }

    /** What was put aside is dropped: nobody can approve what was not said to the end. */
    void stopped(RunningTurn run) {
        drop(run);
        var turn = close(run, TurnStatus.STOPPED, Narration.ofBroken("Stopped.", run.turn()));
        run.journal().event("done", turn.view(null));
    }

    void failed(RunningTurn run, Problem problem) {
        drop(run);
        run.turn().problem = Failure.of(problem);
        var turn = close(run, TurnStatus.FAILED, Narration.ofBroken(problem.detail(), run.turn()));
        if (turn.unserved() && !turn.unsure()) turns.forgetRequest(turn);
        run.journal().event("error", problem);
        run.journal().event("done", turn.view(null));
    }

    private static void drop(RunningTurn run) {
        run.waiting().clear();
        run.turn().toolCalls = run.turn().toolCalls.stream()
                .map(call -> call.outcome() == ToolCall.Outcome.PENDING ? call.now(ToolCall.Outcome.REFUSED) : call)
                .toList();
        run.turn().candidates = List.of();
    }

    private Turn close(RunningTurn run, TurnStatus status, String response) {
        var turn = run.turn();
        turn.end(status);
        turn.response = response;
        turn.transcript = run.transcript(response);
        turns.save(turn);
        conversations.assistantSaid(turn.ownerId, turn.conversationId, turn.id, response);
        return turn;
    }

    /** Ends a turn whose replica is gone; its receipts stay. */
    void abandoned(Turn turn, TurnJournal journal) {
        var problem = new Problem(500, "interrupted", INTERRUPTED);
        turn.problem = Failure.of(problem);
        turn.end(TurnStatus.FAILED);
        turn.response = Narration.ofBroken(problem.detail(), turn);
        turn.transcript = List.of(Utterance.user(turn.request), Utterance.assistant(turn.response));
        turns.save(turn);
        conversations.assistantSaid(turn.ownerId, turn.conversationId, turn.id, turn.response);
        journal.event("error", problem);
        journal.event("done", turn.view(null));
    }
}
