package dev.todochatbot.chatbot.assistant;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import dev.todochatbot.chatbot.approval.Failure;
import dev.todochatbot.chatbot.assistant.run.RunningTurn;
import dev.todochatbot.chatbot.assistant.speech.Narration;
import dev.todochatbot.chatbot.assistant.turn.ToolCall;
import dev.todochatbot.chatbot.assistant.turn.Turn;
import dev.todochatbot.chatbot.assistant.turn.TurnJournal;
import dev.todochatbot.chatbot.assistant.turn.TurnStatus;
import dev.todochatbot.chatbot.assistant.turn.TurnStore;
import dev.todochatbot.chatbot.assistant.turn.Utterance;
import dev.todochatbot.chatbot.conversation.Conversations;
import dev.todochatbot.common.problem.Problem;
import dev.todochatbot.understanding.speech.Notice;

/** The end of a running turn: in one transaction its row, its message, what it asks the user, and its last events. */
@ApplicationScoped
@Transactional
class TurnEnds {
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
        var turn = close(run, TurnStatus.STOPPED, Narration.of(run.turn()).ofBroken(Notice.STOPPED, run.turn()));
        run.journal().event("done", turn.view(null));
    }

    void failed(RunningTurn run, int status, String code, String why) {
        drop(run);
        var narration = Narration.of(run.turn());
        var problem = new Problem(status, code, narration.reason(why, run.turn()));
        run.turn().problem = Failure.of(problem);
        var turn = close(run, TurnStatus.FAILED, narration.ofBroken(why, run.turn()));
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
        var narration = Narration.of(turn);
        var problem =
                new Problem(500, "interrupted", narration.reason(turn.says().say(Notice.INTERRUPTED), turn));
        turn.problem = Failure.of(problem);
        turn.end(TurnStatus.FAILED);
        turn.response = narration.ofBroken(Notice.INTERRUPTED, turn);
        turn.transcript = List.of(Utterance.user(turn.request), Utterance.assistant(turn.response));
        turns.save(turn);
        conversations.assistantSaid(turn.ownerId, turn.conversationId, turn.id, turn.response);
        journal.event("error", problem);
        journal.event("done", turn.view(null));
    }
}
