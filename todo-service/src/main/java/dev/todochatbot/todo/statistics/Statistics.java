package dev.todochatbot.todo.statistics;

import java.time.LocalDate;
import java.util.List;

import dev.todochatbot.todo.priority.Priority;
import dev.todochatbot.todo.task.ListRef;
import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * What was done when, by the owner's days, and what is left.
 *
 * @param days every day that was asked for, in their order
 * @param byList lists with open tasks, the Inbox first, then by name; archived ones are left out
 * @param byPriority all of them, the most important first
 */
@RegisterForReflection(registerFullHierarchy = true)
record Statistics(
        List<DayCount> days, List<ListLoad> byList, List<PriorityCount> byPriority, Totals totals, Streak streak) {

    /** @param created how many tasks were made */
    record DayCount(LocalDate date, Completed completed, long created) {}

    /** How many tasks were completed by whom; each occurrence of a series counts. */
    record Completed(long user, long assistant, long client) {}

    record ListLoad(ListRef list, long open, long overdue) {}

    record PriorityCount(Priority priority, long open, long overdue) {}

    /**
     * @param open now
     * @param overdue now
     * @param completed in these days
     * @param onTime of the completed ones those that were not later than their due
     */
    record Totals(long open, long overdue, long completed, long onTime) {

        Totals andOnTime(long more) {
            return new Totals(open, overdue, completed, onTime + more);
        }
    }

    /**
     * Days in a row with something completed.
     *
     * @param current up to today, or up to yesterday while nothing was completed today
     * @param longest ever
     */
    record Streak(long current, long longest) {}

    Statistics andOnTime(long more) {
        return new Statistics(days, byList, byPriority, totals.andOnTime(more), streak);
    }
}
