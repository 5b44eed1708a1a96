package dev.todochatbot.chatbot.approval;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import dev.todochatbot.chatbot.todo.Quoted;

/** Says what calls will do: {@code Delete 2 tasks: “Buy milk” (3), “Pay rent” (5)}. */
final class Summary {
    private static final int NAMED = 10;
    private static final Map<String, String> VERBS = Map.of(
            "add_task", "Add",
            "update_task", "Change",
            "complete_task", "Complete",
            "reopen_task", "Reopen",
            "delete_task", "Delete",
            "reschedule_task", "Reschedule",
            "restore_task", "Restore");

    private Summary() {}

    static String of(List<ShownCall> calls) {
        var byTool = new LinkedHashMap<String, List<String>>();
        for (var call : calls)
            byTool.computeIfAbsent(call.tool(), _ -> new ArrayList<>()).add(name(call));
        return byTool.entrySet().stream()
                .map(entry -> sentence(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining("; "));
    }

    private static String sentence(String tool, List<String> names) {
        var verb = VERBS.getOrDefault(tool, tool);
        if (tool.equals("undo_change")) return "Undo the last change";
        if (names.size() == 1) return verb + " " + names.getFirst();
        var more = names.size() > NAMED ? ", and " + (names.size() - NAMED) + " more" : "";
        var shown = names.subList(0, Math.min(NAMED, names.size()));
        return verb + " " + names.size() + " tasks: " + String.join(", ", shown) + more;
    }

    private static String name(ShownCall call) {
        if (call.title() == null) return "task " + call.call().task();
        return Quoted.of(call.title()) + (call.number() == null ? "" : " (" + call.number() + ")");
    }
}
