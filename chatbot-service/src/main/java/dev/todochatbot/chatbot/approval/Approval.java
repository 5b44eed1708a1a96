package dev.todochatbot.chatbot.approval;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

import dev.todochatbot.chatbot.approval.shown.PendingCall;
import dev.todochatbot.chatbot.approval.shown.ShownCall;
import dev.todochatbot.chatbot.todo.tool.ToolResult;
import dev.todochatbot.common.problem.FieldError;
import dev.todochatbot.common.problem.ProblemException;

/**
 * What the user approves of an action.
 *
 * @param calls the calls to run; all of them, as they were shown, where it is absent
 */
record Approval(List<@NotNull @Valid Wanted> calls) {
    static final Approval OF_ALL = new Approval(null);

    /** @param arguments to run it with; those that were shown where they are absent */
    record Wanted(@NotNull String id, Map<String, Object> arguments) {}

    /** The calls to run, in the order in which they were shown. */
    record Chosen(List<String> ids, List<PendingCall> calls) {}

    /** @throws ProblemException 400 for no call, an unknown one, one twice, or arguments that name another task */
    Chosen of(List<ShownCall> shown) {
        if (calls == null)
            return new Chosen(
                    shown.stream().map(ShownCall::id).toList(),
                    shown.stream().map(ShownCall::call).toList());
        if (calls.isEmpty()) throw ProblemException.invalid("calls", "must name a call");
        var left = new LinkedHashMap<String, Wanted>();
        for (int i = 0; i < calls.size(); i++)
            if (left.put(calls.get(i).id, calls.get(i)) != null) throw invalid(i, "id", "is named twice");
        var known = new HashSet<String>();
        shown.forEach(call -> known.add(call.id()));
        for (int i = 0; i < calls.size(); i++)
            if (!known.contains(calls.get(i).id)) throw invalid(i, "id", "is no call of this approval");
        var ids = new ArrayList<String>();
        var chosen = new ArrayList<PendingCall>();
        for (var call : shown) {
            var wanted = left.get(call.id());
            if (wanted == null) continue;
            ids.add(call.id());
            chosen.add(changed(call, wanted));
        }
        return new Chosen(List.copyOf(ids), List.copyOf(chosen));
    }

    /** Whether a call has other arguments than those that were shown. */
    boolean edits() {
        return calls != null && calls.stream().anyMatch(wanted -> wanted.arguments != null);
    }

    private PendingCall changed(ShownCall call, Wanted wanted) {
        if (wanted.arguments == null) return call.call();
        // PostgreSQL stores it in no text, and no tool takes it
        if (wanted.arguments.toString().indexOf('\0') >= 0)
            throw invalid(calls.indexOf(wanted), "arguments", "must not hold the character U+0000");
        var arguments = new LinkedHashMap<>(wanted.arguments);
        for (var bound : List.of("task", "changeSet")) {
            var own = call.arguments().get(bound);
            var said = arguments.get(bound);
            if (said != null && !Objects.equals(own, said) && !isNumberOf(call, bound, said))
                throw invalid(calls.indexOf(wanted), "arguments." + bound, "is not what was shown");
            if (own != null) arguments.put(bound, own);
        }
        return new PendingCall(call.tool(), arguments);
    }

    private static boolean isNumberOf(ShownCall call, String bound, Object said) {
        return bound.equals("task")
                && call.number() != null
                && List.of("" + call.number(), "#" + call.number()).contains(String.valueOf(said));
    }

    /** What the tool says against the arguments of a call, by their names on this wire. */
    ProblemException unsound(String id, ToolResult refusal) {
        int index = 0;
        while (!calls.get(index).id.equals(id)) index++;
        var path = "calls[" + index + "].arguments";
        if (!(refusal.content().get("errors") instanceof List<?> errors) || errors.isEmpty())
            return ProblemException.invalid(path, refusal.detail());
        var named = new ArrayList<FieldError>();
        for (var error : errors)
            if (error instanceof Map<?, ?> said)
                named.add(new FieldError(path + "." + said.get("field"), String.valueOf(said.get("message"))));
        return ProblemException.invalid(named);
    }

    static ProblemException invalid(int index, String field, String message) {
        return ProblemException.invalid("calls[" + index + "]." + field, message);
    }
}
