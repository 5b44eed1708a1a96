package dev.todochatbot.todo.task;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

import dev.todochatbot.common.problem.ProblemException;

/** What tasks are sorted by. A task without it comes last, whichever way round. */
enum TaskSort {
    DUE("t.due_order", "timestamp", true),
    PRIORITY("t.priority_order", "smallint", true),
    CREATED("t.created_at", "timestamptz", false),
    UPDATED("t.updated_at", "timestamptz", false),
    TITLE("lower(t.title)", "text", false),
    POSITION("t.position", "text", false);

    final String column;
    final String type;
    final boolean nullable;

    TaskSort(String column, String type, boolean nullable) {
        this.column = column;
        this.type = type;
        this.nullable = nullable;
    }

    /** An order, and which way round. */
    record Direction(TaskSort sort, boolean descending) {

        static Direction parse(String text) {
            var descending = text.startsWith("-");
            var name = descending ? text.substring(1) : text;
            return Arrays.stream(values())
                    .filter(sort -> sort.word().equals(name))
                    .findFirst()
                    .map(sort -> new Direction(sort, descending))
                    .orElseThrow(() -> ProblemException.invalid("sort", "must be one of " + words()));
        }
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static String words() {
        return Arrays.stream(values()).map(TaskSort::word).collect(Collectors.joining(", "));
    }
}
