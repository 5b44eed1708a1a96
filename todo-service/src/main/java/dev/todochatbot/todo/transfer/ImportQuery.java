package dev.todochatbot.todo.transfer;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;

import dev.todochatbot.common.validation.OneOf;
import dev.todochatbot.common.validation.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How a file is read.
 *
 * @param dryRun whether only to tell what would happen
 * @param list of the tasks that name none, by its id or name; null means the Inbox
 */
record ImportQuery(
        @QueryParam("format")
        @DefaultValue("json")
        @OneOf({"json", "csv", "todoist"})
        @Schema(pattern = "^(json|csv|todoist)$")
        String format,

        @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,

        @QueryParam("list") @Text(min = 1, max = 100) String list) {}
