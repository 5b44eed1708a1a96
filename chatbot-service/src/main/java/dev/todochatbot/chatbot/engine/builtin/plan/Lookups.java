package dev.todochatbot.chatbot.engine.builtin.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import dev.todochatbot.chatbot.engine.builtin.recall.PastTurn;
import dev.todochatbot.chatbot.engine.builtin.recall.TaskFacts;
import dev.todochatbot.chatbot.engine.builtin.recall.ToolUse;
import dev.todochatbot.chatbot.engine.builtin.recall.ToolUse.Call;
import dev.todochatbot.understanding.request.Filter;
import dev.todochatbot.understanding.request.Period;

/** What this turn has looked up already. */
record Lookups(List<ToolUse> uses) {

    private static final int MOST = 200;

    /** A page is a step of the turn; there are twelve, and a number may be looked for in two statuses. */
    private static final int MOST_PAGES = 5;

    private static final int MOST_PAGES_OF_EVENTS = 8;

    /** What a turn looked up before its first change. */
    static Lookups ofTurn(PastTurn turn) {
        return new Lookups(turn.uses().stream().takeWhile(ToolUse::isLookup).toList());
    }

    static Call tasks(Filter filter) {
        var arguments = new LinkedHashMap<String, Object>();
        arguments.put("status", filter.status());
        put(arguments, "due", filter.due());
        put(arguments, "list", filter.list());
        put(arguments, "tag", filter.tag());
        put(arguments, "priority", filter.priority());
        arguments.put("limit", MOST);
        return new Call("list_tasks", arguments);
    }

    static Call tasks(String status) {
        return tasks(Filter.OPEN.withStatus(status));
    }

    /** For accounts with more tasks than a listing shows. */
    static Call text(String status, String word) {
        var arguments = new LinkedHashMap<>(tasks(status).arguments());
        arguments.put("query", word);
        return new Call("list_tasks", arguments);
    }

    static Call activity() {
        return new Call("get_activity", Map.of());
    }

    static Call activity(Period period) {
        var arguments = new LinkedHashMap<String, Object>();
        put(arguments, "from", period.from().toString());
        put(arguments, "to", period.to().toString());
        return new Call("get_activity", arguments);
    }

    Optional<ToolUse> result(Call call) {
        return uses.stream().filter(use -> use.answers(call)).reduce((first, last) -> last);
    }

    /** What is still to be looked up for all there is to this call: its first page, or the one after the last. */
    Optional<Call> wanted(Call call) {
        List<ToolUse> pages = pages(call);
        if (pages.isEmpty()) {
            return Optional.of(call);
        }
        int most = call.tool().equals("list_tasks") ? MOST_PAGES : MOST_PAGES_OF_EVENTS;
        return pages.size() < most ? after(call, pages.getLast()) : Optional.empty();
    }

    /** The items of the pages that were looked up; none when there was no look-up yet. */
    Optional<List<JsonNode>> items(Call call) {
        List<ToolUse> pages = pages(call);
        var items = new ArrayList<JsonNode>();
        pages.forEach(page -> page.result().path("items").forEach(items::add));
        return pages.isEmpty() ? Optional.empty() : Optional.of(items);
    }

    /** The tasks of a listing, as far as it was looked up. */
    Optional<List<TaskFacts>> listed(Call call) {
        return items(call)
                .map(items -> items.stream()
                        .map(TaskFacts::of)
                        .filter(Objects::nonNull)
                        .toList());
    }

    /** Whether there is more than was looked up. */
    boolean truncated(Call call) {
        List<ToolUse> pages = pages(call);
        return !pages.isEmpty() && pages.getLast().result().path("truncated").asBoolean()
                || !pages.isEmpty() && after(call, pages.getLast()).isPresent();
    }

    private List<ToolUse> pages(Call call) {
        var pages = new ArrayList<ToolUse>();
        for (var page = result(call);
                page.isPresent();
                page = after(call, pages.getLast()).flatMap(this::result)) {
            pages.add(page.get());
            if (pages.size() > MOST_PAGES_OF_EVENTS) {
                break;
            }
        }
        return pages;
    }

    private static Optional<Call> after(Call call, ToolUse page) {
        String cursor = page.result().path("nextCursor").asText("");
        if (cursor.isEmpty() || cursor.equals("null")) {
            return Optional.empty();
        }
        var arguments = new LinkedHashMap<>(call.arguments());
        arguments.put("cursor", cursor);
        return Optional.of(new Call(call.tool(), arguments));
    }

    private static void put(Map<String, Object> arguments, String name, String value) {
        if (value != null) {
            arguments.put(name, value);
        }
    }
}
