package dev.todochatbot.chatbot.assistant.turn;

import java.util.List;
import java.util.stream.Collectors;

import dev.todochatbot.chatbot.todo.Quoted;
import dev.todochatbot.chatbot.todo.Receipt;
import dev.todochatbot.chatbot.todo.TodoUnavailableException;

/** Plain sentences of our own about what happened, made of receipts and outcomes. */
public final class Narration {
    private static final int NAMED = 10;

    private Narration() {}

    /** {@code Completed “Buy milk” (3).}, one per change. */
    public static String of(List<Receipt> receipts) {
        var named = receipts.stream().limit(NAMED).map(Narration::of).collect(Collectors.joining(" "));
        return receipts.size() <= NAMED ? named : named + " And " + (receipts.size() - NAMED) + " more changes.";
    }

    private static String of(Receipt receipt) {
        var verb =
                switch (receipt.action()) {
                    case "created" -> "Added";
                    case "completed" -> "Completed";
                    case "reopened" -> "Reopened";
                    case "deleted" -> "Deleted";
                    case "restored" -> "Restored";
                    case "moved" -> "Moved";
                    default -> "Changed";
                };
        return verb + " " + Quoted.of(receipt.title()) + " (" + receipt.number() + ").";
    }

    /** What a turn says that has found no words of its own. */
    public static String ofSilent(Turn turn, boolean waits) {
        if (waits) return "This waits for your approval. Nothing has changed yet.";
        if (!turn.receipts.isEmpty()) return of(turn.receipts);
        return failure(turn, "I have nothing to do here. I can add, list, change, complete and delete your tasks.");
    }

    /** What is said where an engine claims what did not happen. */
    public static String correction(Turn turn, boolean waits) {
        if (waits) return "It waits for your approval: nothing has changed yet.";
        if (!turn.receipts.isEmpty()) return "Only this has changed: " + of(turn.receipts) + unsure(turn);
        return failure(turn, "Nothing has changed: no task was touched.");
    }

    private static String failure(Turn turn, String otherwise) {
        if (turn.unsure()) return TodoUnavailableException.UNSURE;
        return turn.toolCalls.stream()
                .filter(call -> call.outcome() == ToolCall.Outcome.FAILED || call.outcome() == ToolCall.Outcome.REFUSED)
                .reduce((_, last) -> last)
                .map(call -> "Nothing has changed: " + call.result().getOrDefault("detail", "it did not work."))
                .orElse(otherwise);
    }

    /** What is said of a turn that ended before its time. */
    public static String ofBroken(String why, Turn turn) {
        int changes = turn.receipts.size();
        var unsure = why.endsWith(TodoUnavailableException.UNSURE) ? "" : unsure(turn);
        if (changes == 0) return why + (turn.unsure() ? unsure : " Nothing has changed.");
        var made = changes == 1 ? "1 change was" : changes + " changes were";
        return why + " " + made + " already made: " + of(turn.receipts) + unsure;
    }

    private static String unsure(Turn turn) {
        return turn.unsure() ? " " + TodoUnavailableException.UNSURE : "";
    }
}
