package dev.todochatbot.todo.mcp.argument;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.todochatbot.common.validation.Text;
import dev.todochatbot.todo.priority.Priority;
import io.quarkiverse.mcp.server.ToolArg;
import io.quarkus.runtime.annotations.RegisterForReflection;

/** The arguments of {@code list_tasks}; all that are given must hold. */
@RegisterForReflection(registerFullHierarchy = true)
public record ListTasks(
        @ToolArg(required = false, description = "open where left out")
        Which status,

        @ToolArg(
                required = false,
                description = "today, overdue, week (today and the six days after), none, a day or period as the user"
                        + " said it (\"tomorrow\", \"next week\"), or 2026-11-01..2026-11-30")
        String due,

        @ToolArg(required = false, description = "Name or id of a list")
        String list,

        @ToolArg(required = false, description = "A tag without #")
        String tag,

        @ToolArg(required = false, description = "Only tasks of this priority")
        Priority priority,

        @ToolArg(required = false, description = "Words that title or notes hold, all of them") @Text(max = 200)
        String query,

        @ToolArg(required = false, description = "1 to 200 tasks; 50 where left out")
        @JsonDeserialize(using = WholeNumber.class)
        @Min(1)
        @Max(200)
        Integer limit,

        @ToolArg(required = false, description = Words.CURSOR)
        String cursor) {

    public enum Which {
        @JsonProperty("open")
        OPEN,
        @JsonProperty("done")
        DONE,
        @JsonProperty("all")
        ALL
    }
}
