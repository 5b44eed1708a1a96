package dev.todochatbot.todo.task.quick;

import jakarta.validation.constraints.NotNull;

import dev.todochatbot.common.validation.Text;

/** A task in one line of text: {@code Pay rent every 1st at 9am #home !high}. */
record QuickText(@NotNull @Text(min = 1, max = 500) String text) {}
