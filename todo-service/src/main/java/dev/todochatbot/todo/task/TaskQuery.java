package dev.todochatbot.todo.task;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;

import dev.todochatbot.common.validation.Text;

/**
 * Which tasks, in which order. What is null does not matter. The trash is never among them.
 *
 * @param status {@code open}, {@code done} or {@code all}
 * @param list its id or its name, whatever the case
 * @param tag whatever the case
 * @param priority {@code none}, {@code low}, {@code medium} or {@code high}
 * @param due {@code today}, {@code overdue}, {@code week} (today and the six days after), {@code none}, or
 *     {@code FROM..TO}, dates both included; by the owner's zone
 * @param q words that the title or the notes hold, all of them, whatever the case
 * @param sort a name of {@link TaskSort}; {@code -} before it turns the order round
 */
public record TaskQuery(
        @QueryParam("status") @DefaultValue("open") String status,
        @QueryParam("list") @Text(max = 100) String list,
        @QueryParam("tag") @Text(max = 40) String tag,
        @QueryParam("priority") String priority,
        @QueryParam("due") String due,
        @QueryParam("q") @Text(max = 200) String q,
        @QueryParam("sort") @DefaultValue("position") String sort) {

    /** What there is to do, in the manual order. */
    public static final TaskQuery OPEN = new TaskQuery("open", null, null, null, null, null, "position");
}
