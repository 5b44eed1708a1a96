package dev.todochatbot.todo.transfer;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;

import dev.todochatbot.common.validation.OneOf;

/** As what tasks leave. */
record ExportQuery(
        @QueryParam("format") @DefaultValue("json") @OneOf({"json", "csv"})
        String format) {}
