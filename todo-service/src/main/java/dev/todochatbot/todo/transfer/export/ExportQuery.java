package dev.todochatbot.todo.transfer.export;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;

import dev.todochatbot.common.validation.OneOf;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** As what tasks leave. */
record ExportQuery(
        @QueryParam("format") @DefaultValue("json") @OneOf({"json", "csv"}) @Schema(pattern = "^(json|csv)$")
        String format) {}
