package dev.todochatbot.chatbot.assistant;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.todochatbot.chatbot.approval.ToolKind;
import dev.todochatbot.chatbot.approval.ToolMode;

/**
 * Decides for each tool call of a turn whether it runs at once, waits for the user, or does not run at all. It sits
 * between the engine and the tools, so no engine gets round it.
 *
 * <p>Reads and additions run. Deletes wait, and so do changes once the turn touches {@value #BULK} tasks or more, those
 * of earlier messages counted, or where the user spoke of all of them.
 */
final class Policy {
    static final int BULK = 5;

    enum Verdict {
        RUN,
        WAIT,
        REFUSE
    }

    private final Map<String, ToolMode> modes;
    private final int bulkFrom;
    private final Set<String> touched = new HashSet<>();

    /** @param bulkFrom from how many tasks on a change is a bulk change, see {@link Everything} */
    Policy(Map<String, ToolMode> modes, int bulkFrom) {
        this.modes = modes;
        this.bulkFrom = bulkFrom;
    }

    /** Judges the calls of one message together, before any of them runs. */
    List<Verdict> judge(List<Call> calls) {
        for (var call : calls) if (call.kind() == ToolKind.CHANGE) touched.add(call.task());
        boolean bulk = touched.size() >= bulkFrom;
        return calls.stream().map(call -> judge(call, bulk)).toList();
    }

    private Verdict judge(Call call, boolean bulk) {
        var mode = modes.getOrDefault(call.tool(), ToolMode.ALWAYS);
        if (mode == ToolMode.NEVER) return Verdict.REFUSE;
        return switch (call.kind()) {
            case READ -> Verdict.RUN;
            case DELETE -> Verdict.WAIT;
            case CHANGE -> bulk || mode == ToolMode.ASK ? Verdict.WAIT : Verdict.RUN;
            case ADD, UNDO -> mode == ToolMode.ASK ? Verdict.WAIT : Verdict.RUN;
            case null -> Verdict.RUN;
        };
    }
}
