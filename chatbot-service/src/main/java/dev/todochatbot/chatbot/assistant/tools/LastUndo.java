package dev.todochatbot.chatbot.assistant.tools;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.todochatbot.chatbot.assistant.run.RunningTurn;
import dev.todochatbot.chatbot.assistant.turn.Turn;
import dev.todochatbot.chatbot.todo.tool.ToolResult;

/** All that an engine can undo: what this conversation did last. */
final class LastUndo {
    private static final ToolResult NOTHING =
            ToolResult.refusal("nothing_to_undo", "There is nothing in this conversation to undo.");
    private static final ToolResult ELSEWHERE =
            ToolResult.refusal("not_done_last", "Only what this conversation did last can be undone here.");

    private final RunningTurn run;

    LastUndo(RunningTurn run) {
        this.run = run;
    }

    ToolResult run(Call call) {
        var last = last(call);
        if (last.isEmpty()) return refusal(call);
        var result = run.assistant().undo().undo(run.user(), last.get(), run.origin());
        if (!result.error()) run.turn().undoes = last.get().id;
        return result;
    }

    /** Where the user wants to be asked: bound to the turn that was the last one when it was asked for. */
    CallOutcome aside(Call call, Waiting waiting) {
        var last = last(call);
        return last.isEmpty() ? CallOutcome.of(refusal(call)) : waiting.putUndo(call, last.get());
    }

    private static ToolResult refusal(Call call) {
        return call.tool().equals(LocalTools.UNDO) ? NOTHING : ELSEWHERE;
    }

    /** A call that names a change set must name that of the last change; where that was an undo, this does it again. */
    private Optional<Turn> last(Call call) {
        var turns = run.assistant().turns();
        var standing = turns.lastStanding(run.turn());
        if (call.tool().equals(LocalTools.UNDO)) return standing;
        var changeSet = String.valueOf(call.arguments().get("changeSet"));
        return List.of(standing, turns.lastChanging(run.turn())).stream()
                .flatMap(Optional::stream)
                .filter(turn ->
                        turn.changeSets().stream().map(String::valueOf).toList().equals(List.of(changeSet)))
                .findFirst();
    }

    static Map<String, Object> arguments(Object changeSet) {
        return Map.of("changeSet", String.valueOf(changeSet));
    }
}
