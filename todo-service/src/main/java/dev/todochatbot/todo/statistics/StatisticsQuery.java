package dev.todochatbot.todo.statistics;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import jakarta.ws.rs.QueryParam;

import dev.todochatbot.common.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Which days, of the owner's; without either the last 30.
 *
 * @param from the first day; null means the 29 days before the last one, too
 * @param to the last day, included; null means today
 */
record StatisticsQuery(
        @QueryParam("from") @Day @Schema(pattern = Day.PATTERN)
        String from,

        @QueryParam("to") @Day @Schema(pattern = Day.PATTERN)
        String to) {

    private static final int MOST_DAYS = 366;

    /**
     * What both together say; what one says alone is known with the owner's today.
     *
     * @throws ProblemException 400 where the days are reversed or too many
     */
    void check() {
        if (from == null || to == null) return;
        var last = ChronoUnit.DAYS.between(LocalDate.parse(from), LocalDate.parse(to));
        if (last < 0 || last >= MOST_DAYS) throw refused("to");
    }

    /** The refusal of days that are none, or too many. */
    static ProblemException refused(String end) {
        return ProblemException.invalid(
                "from", "must not be after " + end + ", and span at most " + MOST_DAYS + " days with it");
    }
}
