package dev.todochatbot.todo.transfer.row;

import java.util.List;

import dev.todochatbot.todo.reminder.Reminder;
import dev.todochatbot.todo.task.Subtask;
import dev.todochatbot.todo.task.wish.NewTask;
import dev.todochatbot.when.Recurrence;

/**
 * What an {@link Arrival} asks for.
 *
 * @param wish its due may be missing where the recurrence gives it
 */
public record Unfolded(NewTask wish, Recurrence recurrence, List<Reminder> reminders, List<Subtask> subtasks) {}
