package dev.todochatbot.chatbot.assistant.speech;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import dev.todochatbot.chatbot.assistant.turn.ToolCall;
import dev.todochatbot.chatbot.assistant.turn.Turn;
import dev.todochatbot.chatbot.todo.tool.Receipt;
import dev.todochatbot.understanding.speech.Notice;
import dev.todochatbot.understanding.speech.Saying;
import dev.todochatbot.understanding.speech.Sayings;
import dev.todochatbot.understanding.speech.Spoken;

/** Plain sentences of our own about what happened, made of receipts and outcomes, in one language. */
public record Narration(Sayings says) {
    /** What engines read of us, whatever the user speaks. */
    public static final Narration TO_ENGINES = new Narration(Sayings.of("en"));

    private static final int NAMED = 10;

    public static Narration of(Turn turn) {
        return new Narration(turn.says());
    }

    /** {@code Completed “Buy milk” (3).}, one per change. */
    public String of(List<Receipt> receipts) {
        var named = receipts.stream().limit(NAMED).map(this::of).collect(Collectors.joining(" "));
        int more = receipts.size() - NAMED;
        return more <= 0 ? named : named + " " + says.say(Notice.MORE_CHANGES, more);
    }

    private String of(Receipt receipt) {
        Spoken done =
                switch (receipt.action()) {
                    case "created" -> Saying.ADDED;
                    case "completed" -> Saying.COMPLETED;
                    case "reopened" -> Saying.REOPENED;
                    case "deleted" -> Saying.DELETED;
                    case "restored" -> Saying.RESTORED;
                    case "moved" -> Notice.MOVED;
                    default -> Notice.ALTERED;
                };
        return says.say(done, says.say(Notice.NUMBERED, says.isolated(receipt.title()), receipt.number()));
    }

    /** What a turn says that has found no words of its own. */
    public String ofSilent(Turn turn, boolean waits) {
        if (waits) return says.say(Notice.WAITS);
        return turn.receipts.isEmpty() ? failure(turn, Notice.NOTHING_TO_DO) : of(turn.receipts);
    }

    /** What is said where an engine claims what did not happen. */
    public String correction(Turn turn, boolean waits) {
        if (waits) return says.say(Notice.STILL_WAITS);
        return turn.receipts.isEmpty()
                ? failure(turn, Notice.NOTHING_TOUCHED)
                : says.say(Notice.ONLY_THIS, of(turn.receipts)) + unsure(turn);
    }

    private String failure(Turn turn, Notice otherwise) {
        if (turn.unsure()) return says.say(Notice.LAST_UNSURE);
        return turn.toolCalls.stream()
                .filter(call -> call.outcome() == ToolCall.Outcome.FAILED || call.outcome() == ToolCall.Outcome.REFUSED)
                .reduce((_, last) -> last)
                .map(call -> says.say(Notice.NOT_DONE, why(call.result())))
                .orElseGet(() -> says.say(otherwise));
    }

    /** Refusals of our own in the user's language; todo-service gives its reasons in words of its own. */
    private String why(Map<String, Object> refusal) {
        return switch (String.valueOf(refusal.get("code"))) {
            case "nothing_to_undo" -> says.say(Notice.NOTHING_HERE_TO_UNDO);
            case "not_done_last" -> says.say(Notice.NOT_DONE_LAST);
            case "tool_off" -> says.say(Notice.TOOL_OFF);
            default -> String.valueOf(refusal.getOrDefault("detail", says.say(Notice.NOT_WORKED)));
        };
    }

    /** What is said of a turn that ended before its time. */
    public String ofBroken(Notice why, Turn turn) {
        return ofBroken(says.say(why), turn);
    }

    public String ofBroken(String why, Turn turn) {
        int changes = turn.receipts.size();
        var made = changes > 0
                ? says.say(Notice.ALREADY_MADE, changes, of(turn.receipts))
                : turn.unsure() ? "" : says.say(Notice.NOTHING_HAS_CHANGED);
        return why + (made.isEmpty() ? "" : " " + made) + unsure(turn);
    }

    /** The reason alone, for a problem: whoever reads it sees the receipts beside it. */
    public String reason(String why, Turn turn) {
        return why + unsure(turn);
    }

    private String unsure(Turn turn) {
        return turn.unsure() ? " " + says.say(Notice.LAST_UNSURE) : "";
    }
}
