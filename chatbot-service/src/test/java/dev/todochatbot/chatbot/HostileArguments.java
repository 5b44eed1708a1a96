package dev.todochatbot.chatbot;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Calls whose arguments hold a text where a tool of todo-service takes something else, or less of it. */
final class HostileArguments {

    private static final String FIELDS =
            "title notes due priority tags list recurrence start duration reminders subtasks";

    private static final Map<String, String> TOOLS = Map.ofEntries(
            Map.entry("add_task", FIELDS),
            Map.entry("update_task", "task " + FIELDS),
            Map.entry("list_tasks", "status due list tag priority query limit cursor"),
            Map.entry("complete_task", "task"),
            Map.entry("reopen_task", "task"),
            Map.entry("delete_task", "task"),
            Map.entry("restore_task", "task"),
            Map.entry("reschedule_task", "task due"),
            Map.entry("get_activity", "from to actor cursor"),
            Map.entry("undo_change", "changeSet"),
            Map.entry("undo_last_turn", "changeSet"),
            Map.entry("offer_candidates", "question then tasks"));

    record Call(String tool, Map<String, Object> arguments) {}

    private HostileArguments() {}

    /** Each argument alone, beside a task that there is, and all of them at once. */
    static List<Call> of(String text) {
        var calls = new ArrayList<Call>();
        TOOLS.forEach((tool, names) -> {
            var all = new HashMap<String, Object>();
            for (var name : names.split(" ")) {
                all.put(name, text);
                var alone = new HashMap<String, Object>(Map.of(name, text));
                if (names.startsWith("task")) alone.putIfAbsent("task", 1);
                calls.add(new Call(tool, alone));
            }
            calls.add(new Call(tool, all));
            calls.add(new Call(tool, Map.of(text, text)));
        });
        calls.add(new Call(text, Map.of()));
        return calls;
    }
}
