package dev.todochatbot.todo.transfer.row;

import dev.todochatbot.when.Due;

/**
 * A row that was read and found right; its list is still to be looked up. What it asks for is kept about as small as the file
 * has it, for all rows are in memory at once: {@link Intake#unfolded} gives it.
 *
 * @param due also where the recurrence gives it; null for none
 * @param wish JSON
 */
public record Arrival(int row, Due due, TaskState state, byte[] wish) {}
