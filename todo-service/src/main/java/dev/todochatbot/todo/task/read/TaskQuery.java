package dev.todochatbot.todo.task.read;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;

import dev.todochatbot.common.validation.OneOf;
import dev.todochatbot.common.validation.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/**
 * Which tasks, in which order. What is null does not matter. The trash is never among them.
 *
 * @param status {@code open}, {@code done} or {@code all}
 * @param list its id or its name, whatever the case
 * @param tag whatever the case
 * @param priority {@code none}, {@code low}, {@code medium} or {@code high}
 * @param due {@code today}, {@code overdue}, {@code week} (today and the six days after), {@code none}, or
 *     {@code FROM..TO}, dates both included; by the owner's zone
 * @param deferred {@code none} leaves those out that start after today and are not due by today, by the owner's zone;
 *     {@code only} gives just them; {@code also} gives either
 * @param q words that the title or the notes hold, all of them, whatever the case
 * @param reminded {@code true}: those with a reminder that has come and was neither snoozed nor dismissed
 * @param sort a name of {@link TaskSort}; {@code -} before it turns the order round
 */
public record TaskQuery(
        @QueryParam("status") @DefaultValue("open") @OneOf({"open", "done", "all"})
        String status,

        @QueryParam("list") @Text(min = 1, max = 100) String list,
        @QueryParam("tag") @Text(min = 1, max = 40) String tag,

        @QueryParam("priority") @OneOf({"none", "low", "medium", "high"})
        String priority,

        @QueryParam("due")
        @DueFilter
        @Schema(pattern = "^(today|overdue|week|none|[0-9]{4}-[0-9]{2}-[0-9]{2}\\.\\.[0-9]{4}-[0-9]{2}-[0-9]{2})$")
        String due,

        @QueryParam("deferred")
        @DefaultValue("also")
        @OneOf({"also", "none", "only"})
        @Parameter(
                description =
                        "Tasks that start after today and are not due by today: with the others, without them, alone")
        String deferred,

        @QueryParam("q") @Text(max = 200) String q,

        @QueryParam("reminded") @OneOf("true") String reminded,

        @QueryParam("sort")
        @DefaultValue("position")
        @OneOf(
                value = {"due", "priority", "created", "updated", "title", "position"},
                orReversed = true)
        String sort) {

    /** What there is to do, in the manual order. */
    public static final TaskQuery OPEN = new TaskQuery("open", null, null, null, null, "also", null, null, "position");
}
