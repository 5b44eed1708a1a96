package dev.todochatbot.todo.mcp.argument;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.todochatbot.common.identity.Actor;
import io.quarkiverse.mcp.server.ToolArg;
import io.quarkus.runtime.annotations.RegisterForReflection;

/** The arguments of {@code get_activity}. */
@RegisterForReflection(registerFullHierarchy = true)
public record GetActivity(
        @ToolArg(
                required = false,
                description = "The first day or moment: ISO 8601, or as the user said it (\"monday\", \"last week\")")
        String from,

        @ToolArg(required = false, description = "The last day, included, or the moment before which: as from")
        String to,

        @ToolArg(
                required = false,
                description = "Only what was done by the user, the assistant, another client, or a job")
        Actor.Kind actor,

        @ToolArg(required = false, description = "1 to 200 events; 100 where left out")
        @JsonDeserialize(using = WholeNumber.class)
        @Min(1)
        @Max(200)
        Integer limit,

        @ToolArg(required = false, description = Words.CURSOR)
        String cursor) {}
