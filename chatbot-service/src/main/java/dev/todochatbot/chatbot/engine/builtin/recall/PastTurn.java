package dev.todochatbot.chatbot.engine.builtin.recall;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;
import dev.todochatbot.chatbot.engine.builtin.budget.Steps;

/** One message of the user, the tool calls it led to, and what was said. */
public record PastTurn(String message, List<ToolUse> uses, StringBuilder said) {

    private static final int CHARACTERS_A_STEP = 16;
    private static final int MOST_DIGITS = 9;

    /** The ids of the tasks that this turn changed or wants to change. */
    public List<String> touched(Map<String, TaskFacts> known) {
        var ids = new LinkedHashSet<String>();
        for (ToolUse use : uses) {
            if (use.isLookup() || use.failed()) {
                continue;
            }
            if (use.tool().equals("offer_readings")) {
                ids.addAll(onlyTask(use));
            } else if (use.tool().equals("offer_candidates")) {
                ids.addAll(offered());
            } else if (use.tool().startsWith("undo")) {
                use.result()
                        .path("events")
                        .forEach(event -> ids.add(event.path("taskId").asText("")));
            } else if (use.isPending()) {
                int number = use.result().path("task").path("number").asInt();
                known.values().stream()
                        .filter(task -> task.number() == number)
                        .map(TaskFacts::id)
                        .forEach(ids::add);
            } else {
                ids.add(use.result().path("taskId").asText());
            }
        }
        ids.remove("");
        return List.copyOf(ids);
    }

    /** What all offered readings of a message are about: that of "complete it?" behind a mere title. */
    private static List<String> onlyTask(ToolUse offer) {
        List<String> ids =
                offer.arguments().findValuesAsText("task").stream().distinct().toList();
        return ids.size() == 1 ? ids : List.of();
    }

    /** The ids of the tasks that the reply named, in its order. */
    public List<String> named(Map<String, TaskFacts> known) {
        String text = said.toString().toLowerCase(Locale.ROOT);
        var places = new TreeMap<Integer, String>();
        for (int at = text.indexOf('#'); at >= 0; at = text.indexOf('#', at + 1)) {
            int place = at;
            long number = number(text, at + 1);
            known.values().stream()
                    .filter(task -> task.number() == number)
                    .findFirst()
                    .ifPresent(task -> places.put(place, task.id()));
        }
        if (!places.isEmpty()) {
            return List.copyOf(new LinkedHashSet<>(places.values()));
        }
        var tasks = new ArrayList<>(known.values());
        tasks.sort(Comparator.comparingInt((TaskFacts task) -> task.title().length())
                .reversed());
        for (TaskFacts task : tasks) {
            Steps.take(text.length() / CHARACTERS_A_STEP + 1);
            int at = text.indexOf(task.title().toLowerCase(Locale.ROOT));
            if (at >= 0) {
                places.put(at, task.id());
                text = text.substring(0, at)
                        + "\0".repeat(task.title().length())
                        + text.substring(at + task.title().length());
            }
        }
        return List.copyOf(places.values());
    }

    /** The number that begins there; none is smaller than any task's. */
    private static long number(String text, int from) {
        int end = from;
        while (end < text.length() && end - from <= MOST_DIGITS && Character.isDigit(text.charAt(end))) {
            end++;
        }
        return end == from || end - from > MOST_DIGITS ? -1 : Long.parseLong(text.substring(from, end));
    }

    /** The candidates that the turn ended with. */
    public List<String> offered() {
        return offer().map(use -> {
                    var ids = new ArrayList<String>();
                    use.result()
                            .path("offered")
                            .forEach(task -> ids.add(task.path("taskId").asText()));
                    if (ids.isEmpty()) {
                        use.arguments().path("tasks").forEach(task -> ids.add(task.asText()));
                    }
                    return List.copyOf(ids);
                })
                .orElse(List.of());
    }

    public Optional<ToolUse> offer() {
        return uses.stream()
                .filter(use -> use.tool().equals("offer_candidates") && !use.failed())
                .reduce((first, last) -> last);
    }

    /** A reading that was offered. @param calls as they were offered */
    public record OfferedReading(String words, JsonNode calls) {}

    /** The readings that the turn ended with. */
    public List<OfferedReading> readings() {
        return uses.stream()
                .filter(use -> use.tool().equals("offer_readings") && !use.failed())
                .reduce((first, last) -> last)
                .map(use -> {
                    var readings = new ArrayList<OfferedReading>();
                    use.arguments()
                            .path("choices")
                            .forEach(choice -> readings.add(
                                    new OfferedReading(choice.path("words").asText(), choice.path("calls"))));
                    return List.copyOf(readings);
                })
                .orElse(List.of());
    }

    /** What the user would have run with the chosen task. */
    public JsonNode then() {
        return offer().map(use -> use.arguments().path("then")).orElseThrow();
    }
}
