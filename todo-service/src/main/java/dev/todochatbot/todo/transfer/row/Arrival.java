package dev.todochatbot.todo.transfer.row;

import java.util.List;

import dev.todochatbot.todo.reminder.Reminder;
import dev.todochatbot.todo.task.Subtask;
import dev.todochatbot.todo.task.wish.NewTask;
import dev.todochatbot.when.Due;
import dev.todochatbot.when.Recurrence;

/**
 * A row that was read and found right; its list is still to be looked up.
 *
 * @param wish its due may be missing where the recurrence gives it
 */
public record Arrival(
        int row,
        NewTask wish,
        Due due,
        Recurrence recurrence,
        List<Reminder> reminders,
        List<Subtask> subtasks,
        TaskState state) {}
