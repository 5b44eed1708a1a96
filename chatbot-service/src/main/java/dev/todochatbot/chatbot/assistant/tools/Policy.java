package dev.todochatbot.chatbot.assistant.tools;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.todochatbot.chatbot.approval.tool.ToolMode;

/**
 * Decides for each tool call of a turn whether it runs at once, waits for the user, or does not run at all. It sits
 * between the engine and the tools, so no engine gets round it.
 *
 * <p>Reads and additions run. Deletes wait, and so do changes of tasks that were not named one by one, and all changes
 * once the turn touches {@value #BULK} tasks or more, those of earlier messages counted.
 */
final class Policy {
    static final int BULK = 5;

    enum Verdict {
        RUN,
        WAIT,
        REFUSE
    }

    private final Map<String, ToolMode> modes;
    private final Set<String> touched = new HashSet<>();

    Policy(Map<String, ToolMode> modes) {
        this.modes = modes;
    }

    /** Judges the calls of one message together, before any of them runs. */
    List<Verdict> judge(List<Call> calls) {
        for (var call : calls) if (call.isChange()) touched.add(String.valueOf(call.task()));
        boolean bulk = touched.size() >= BULK;
        return calls.stream().map(call -> judge(call, bulk)).toList();
    }

    private Verdict judge(Call call, boolean bulk) {
        var mode = modes.getOrDefault(setting(call.tool()), ToolMode.ALWAYS);
        if (mode == ToolMode.NEVER) return Verdict.REFUSE;
        return switch (call.kind()) {
            case READ -> Verdict.RUN;
            case DELETE -> Verdict.WAIT;
            case CHANGE -> bulk || call.reach() == Reach.SWEPT || mode == ToolMode.ASK ? Verdict.WAIT : Verdict.RUN;
            case ADD, UNDO -> mode == ToolMode.ASK ? Verdict.WAIT : Verdict.RUN;
            case null -> Verdict.RUN;
        };
    }

    /** Whose setting counts for a tool: the user knows undoing by one name. */
    static String setting(String tool) {
        return tool.equals(LocalTools.UNDO) ? LocalTools.UNDO_CHANGE : tool;
    }
}
