package dev.todochatbot.chatbot.engine.builtin.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

import dev.todochatbot.chatbot.engine.builtin.recall.ToolUse;
import dev.todochatbot.chatbot.engine.builtin.recall.ToolUse.Call;
import dev.todochatbot.chatbot.engine.builtin.speak.Words;
import dev.todochatbot.understanding.speech.Saying;

/**
 * A second try for an addition that was refused for its list or its date, so that nothing the user wanted to remember is
 * lost: without the list, with the date words in the title.
 */
final class Repairs {

    private Repairs() {}

    /** @param made the calls so far, the planned ones first and in their order */
    static List<Call> of(List<Call> planned, List<ToolUse> made) {
        var repairs = new ArrayList<Call>();
        for (int i = 0; i < planned.size(); i++) {
            if (isRepairable(made.get(i))) {
                repairs.add(repair(planned.get(i), made.get(i)));
            }
        }
        return repairs;
    }

    /** The planned calls, each replaced by its second try where there was one. */
    static List<ToolUse> repaired(List<ToolUse> made, int planned) {
        var result = new ArrayList<>(made.subList(0, planned));
        int next = planned;
        for (int i = 0; i < planned && next < made.size(); i++) {
            if (isRepairable(result.get(i))) {
                result.set(i, made.get(next++));
            }
        }
        return result;
    }

    static String remark(List<ToolUse> first, Words words) {
        return first.stream()
                .filter(Repairs::isRepairable)
                .filter(use -> use.refuses("list"))
                .findFirst()
                .map(use -> " "
                        + words.say(
                                Saying.NO_SUCH_LIST_SO_INBOX,
                                words.isolated(use.arguments().path("list").asText())))
                .orElse("");
    }

    private static boolean isRepairable(ToolUse use) {
        boolean dated = use.refuses("due") || use.refuses("recurrence") || use.refuses("duration");
        return use.failed()
                && use.tool().equals("add_task")
                && (use.refuses("list") && use.arguments().has("list") || dated);
    }

    private static Call repair(Call call, ToolUse refused) {
        var arguments = new LinkedHashMap<>(call.arguments());
        var title = new StringBuilder(String.valueOf(arguments.get("title")));
        if (refused.refuses("list")) {
            arguments.remove("list");
        }
        for (String field : List.of("recurrence", "due")) {
            if (refused.refuses(field) && arguments.containsKey(field)) {
                title.append(' ').append(arguments.remove(field));
            }
        }
        if (refused.refuses("duration")) {
            arguments.remove("duration");
        }
        arguments.put("title", title.toString());
        return new Call(call.tool(), arguments);
    }
}
