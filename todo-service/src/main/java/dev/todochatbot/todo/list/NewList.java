package dev.todochatbot.todo.list;

import jakarta.validation.constraints.NotNull;

import dev.todochatbot.common.validation.Text;

/** A list to be made. */
record NewList(@NotNull @Text(min = 1, max = 100) String name) {

    NewList {
        name = name == null ? null : name.strip();
    }
}
