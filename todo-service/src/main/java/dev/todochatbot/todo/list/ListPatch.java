package dev.todochatbot.todo.list;

import dev.todochatbot.common.validation.Text;

/** A change of a list; what is null stays. */
record ListPatch(@Text(min = 1, max = 100) String name, Boolean archived) {

    ListPatch {
        name = name == null ? null : name.strip();
    }
}
