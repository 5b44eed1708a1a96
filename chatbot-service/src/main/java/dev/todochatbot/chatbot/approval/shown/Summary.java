package dev.todochatbot.chatbot.approval.shown;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

import dev.todochatbot.understanding.speech.Notice;
import dev.todochatbot.understanding.speech.Saying;
import dev.todochatbot.understanding.speech.Sayings;

/** Says what calls will do: {@code Delete 2 tasks: “Buy milk” (3), “Pay rent” (5)}. */
public record Summary(Sayings says) {
    private static final int NAMED = 10;

    public static String of(List<ShownCall> calls, Sayings says) {
        var summary = new Summary(says);
        var byTool = new LinkedHashMap<String, List<String>>();
        for (var call : calls)
            byTool.computeIfAbsent(call.tool(), _ -> new ArrayList<>()).add(summary.name(call));
        return byTool.entrySet().stream()
                .map(entry -> summary.sentence(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining("; "));
    }

    private String sentence(String tool, List<String> names) {
        int count = names.size();
        var shown = says.listed(names.subList(0, Math.min(NAMED, count)));
        var tasks = count > NAMED ? says.say(Saying.AND_MORE, shown, count - NAMED) : shown;
        return switch (tool) {
            case "add_task" -> says.say(Notice.WILL_ADD, count, tasks);
            case "update_task" -> says.say(Notice.WILL_CHANGE, count, tasks);
            case "complete_task" -> says.say(Notice.WILL_COMPLETE, count, tasks);
            case "reopen_task" -> says.say(Notice.WILL_REOPEN, count, tasks);
            case "delete_task" -> says.say(Notice.WILL_DELETE, count, tasks);
            case "reschedule_task" -> says.say(Notice.WILL_RESCHEDULE, count, tasks);
            case "restore_task" -> says.say(Notice.WILL_RESTORE, count, tasks);
            case "undo_change" -> says.say(Notice.WILL_UNDO);
            default -> says.say(Notice.WILL_CALL, tool, count, tasks);
        };
    }

    private String name(ShownCall call) {
        if (call.title() == null) return says.say(Notice.UNNAMED, call.call().task());
        var title = says.isolated(call.title());
        return call.number() == null ? says.say(Saying.QUOTED, title) : says.say(Notice.NUMBERED, title, call.number());
    }
}
