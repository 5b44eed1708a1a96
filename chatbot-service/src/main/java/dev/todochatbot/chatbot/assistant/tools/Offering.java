package dev.todochatbot.chatbot.assistant.tools;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.todochatbot.chatbot.approval.tool.ToolKind;
import dev.todochatbot.chatbot.assistant.run.RunningTurn;
import dev.todochatbot.chatbot.assistant.turn.Candidate;
import dev.todochatbot.chatbot.todo.tool.ToolResult;
import dev.todochatbot.understanding.speech.Notice;

/** Offers the tasks that fit as buttons, each bound to its task and to the call that goes on with it. */
final class Offering {
    private static final int MOST = 20;
    private static final Set<ToolKind> CHANGING = EnumSet.of(ToolKind.CHANGE, ToolKind.DELETE);

    private final RunningTurn run;

    Offering(RunningTurn run) {
        this.run = run;
    }

    ToolResult offer(Map<String, Object> arguments) {
        var tool = arguments.get("then") instanceof Map<?, ?> then ? String.valueOf(then.get("tool")) : "";
        if (!CHANGING.contains(ToolKind.known().get(tool)))
            return ToolResult.refusal("invalid_arguments", "`then` names no tool that changes a task.");
        if (!(arguments.get("tasks") instanceof List<?> references) || references.isEmpty())
            return ToolResult.refusal("invalid_arguments", "`tasks` names no task.");
        var candidates = new ArrayList<Candidate>();
        for (var reference : references.stream().distinct().limit(MOST).toList()) {
            run.assistant()
                    .tasks()
                    .find(run.user(), reference)
                    .map(task -> new Candidate(run.assistant().ids().next(), task.id(), task.number(), task.title()))
                    .ifPresent(candidates::add);
        }
        if (candidates.isEmpty()) return ToolResult.refusal("not_found", "None of these tasks exists.");
        store(candidates, tool, arguments);
        return new ToolResult(
                false,
                Map.of("offered", candidates.stream().map(Offering::named).toList()),
                List.of());
    }

    private void store(List<Candidate> candidates, String tool, Map<String, Object> arguments) {
        var turn = run.turn();
        var then = ((Map<?, ?>) arguments.get("then")).get("arguments");
        run.assistant().turns().offer(turn, candidates, tool, run.assistant().json(then == null ? Map.of() : then));
        ask(run, arguments.get("question"), Notice.WHICH_ONE, candidates);
    }

    /** @param asked the engine's question; {@code null} where it has none */
    static void ask(RunningTurn run, Object asked, Notice otherwise, List<Candidate> candidates) {
        var question = asked == null ? run.turn().says().say(otherwise) : String.valueOf(asked);
        run.turn().candidates = List.copyOf(candidates);
        run.asks(question);
        var event = new LinkedHashMap<String, Object>();
        event.put("question", question);
        event.put("candidates", candidates.stream().map(Candidate::view).toList());
        run.journal().event("candidates", event);
    }

    private static Map<String, Object> named(Candidate candidate) {
        return Map.of(
                "taskId", candidate.taskId().toString(), "number", candidate.number(), "title", candidate.title());
    }
}
