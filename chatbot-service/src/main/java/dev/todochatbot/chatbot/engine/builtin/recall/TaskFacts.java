package dev.todochatbot.chatbot.engine.builtin.recall;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A task as a tool result shows it. Where a result only names the task, the rest is empty.
 *
 * @param date the day it is due, in its own zone, or null
 * @param dateTime the moment it is due, or null for a day
 * @param zone the zone of that moment, or null
 * @param recurrence the repetition in words of English, or null
 * @param rule the same as an RFC 5545 RRULE, or null
 * @param subtasks the lines of its checklist, as the tools take and give them
 * @param reminders likewise
 */
public record TaskFacts(
        String id,
        int number,
        String title,
        String notes,
        String status,
        String priority,
        LocalDate date,
        LocalDateTime dateTime,
        ZoneId zone,
        List<String> tags,
        String list,
        String recurrence,
        String rule,
        JsonNode subtasks,
        JsonNode reminders) {

    public boolean isDone() {
        return "done".equals(status);
    }

    /** Null unless the node names a task. */
    public static TaskFacts of(JsonNode node) {
        String id = text(node, node.hasNonNull("taskId") ? "taskId" : "id");
        if (id == null || !node.path("number").isInt() || !node.path("title").isTextual()) {
            return null;
        }
        JsonNode due = node.path("due");
        LocalDateTime moment = due.hasNonNull("dateTime")
                ? LocalDateTime.parse(due.get("dateTime").asText().replaceFirst("(?:Z|[+-]\\d\\d:\\d\\d)$", ""))
                : null;
        LocalDate day = due.hasNonNull("date")
                ? LocalDate.parse(due.get("date").asText())
                : moment == null ? null : moment.toLocalDate();
        return new TaskFacts(
                id,
                node.get("number").asInt(),
                node.get("title").asText(),
                node.path("notes").asText(""),
                text(node, "status"),
                node.path("priority").asText("none"),
                day,
                moment,
                due.hasNonNull("zone") ? ZoneId.of(due.get("zone").asText()) : null,
                StreamSupport.stream(node.path("tags").spliterator(), false)
                        .map(JsonNode::asText)
                        .toList(),
                text(node.path("list"), "name"),
                text(node.path("recurrence"), "text"),
                text(node.path("recurrence"), "rule"),
                node.path("subtasks"),
                node.path("reminders"));
    }

    private static String text(JsonNode node, String field) {
        return node.hasNonNull(field) ? node.get(field).asText() : null;
    }
}
