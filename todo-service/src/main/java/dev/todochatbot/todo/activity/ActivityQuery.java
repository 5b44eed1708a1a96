package dev.todochatbot.todo.activity;

import jakarta.ws.rs.QueryParam;

import dev.todochatbot.common.validation.OneOf;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Which events; what is null does not matter.
 *
 * @param from a moment (RFC 3339) or a day of the owner's, included
 * @param to a moment (RFC 3339), not included, or a day of the owner's, included
 * @param actor a kind of {@link dev.todochatbot.common.identity.Actor}
 */
public record ActivityQuery(
        @QueryParam("from") @DayOrMoment @Schema(pattern = DayOrMoment.PATTERN)
        String from,

        @QueryParam("to") @DayOrMoment @Schema(pattern = DayOrMoment.PATTERN)
        String to,

        @QueryParam("actor") @OneOf({"user", "assistant", "client", "system"})
        String actor) {}
