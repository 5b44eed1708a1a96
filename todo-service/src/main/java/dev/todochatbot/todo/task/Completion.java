package dev.todochatbot.todo.task;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

import dev.todochatbot.todo.reminder.Reminders;
import dev.todochatbot.when.Due;
import dev.todochatbot.when.Occurrences;

/** What completing does to a task. */
public final class Completion {

    private static final LocalDate LAST_DAY = LocalDate.of(Due.LAST_YEAR, 12, 31);

    private Completion() {}

    /**
     * A task that comes again moves on: its due becomes the next occurrence, its start moves by as many days, and its
     * checklist, and what reminds of the due, starts anew. After the last occurrence it is done like any other.
     */
    public static Task complete(Task task, ZonedDateTime now) {
        if (task.status() == Status.DONE) return task;
        return next(task, now)
                .map(next -> movedOn(task, next))
                .orElseGet(() -> task.with()
                        .status(Status.DONE)
                        .completedAt(now.toInstant())
                        .build());
    }

    private static Optional<Occurrences.Next> next(Task task, ZonedDateTime now) {
        return task.recurrence() == null ? Optional.empty() : Occurrences.next(task.recurrence(), task.due(), now);
    }

    private static Task movedOn(Task task, Occurrences.Next next) {
        return task.with()
                .due(next.due())
                .recurrence(next.recurrence())
                .reminders(Reminders.forAnotherDue(task.reminders()))
                .subtasks(unchecked(task))
                .start(start(task, next.due()))
                .build();
    }

    private static LocalDate start(Task task, Due next) {
        if (task.start() == null || task.due() == null) return task.start();
        var days = ChronoUnit.DAYS.between(task.due().day(), next.day());
        var moved = task.start().plusDays(days);
        return moved.isAfter(LAST_DAY) ? LAST_DAY : moved;
    }

    private static List<Subtask> unchecked(Task task) {
        return task.subtasks().stream()
                .map(line -> new Subtask(line.id(), line.title(), false))
                .toList();
    }
}
