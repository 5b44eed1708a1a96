package dev.todochatbot.todo.task.read;

import java.util.List;
import java.util.Locale;

import dev.todochatbot.todo.task.Status;

/** What tasks are sorted by. A task without it comes last, whichever way round. */
enum TaskSort {
    DUE(DueOrder.branches()),
    PRIORITY(SortBranch.values("t.priority_order", "smallint"), SortBranch.without("t.priority_order")),
    CREATED(SortBranch.values("t.created_at", "timestamptz")),
    UPDATED(SortBranch.values("t.updated_at", "timestamptz")) {
        @Override
        List<SortBranch> branches(Status status) {
            return status == Status.DONE ? LAST_DONE : super.branches(status);
        }
    },
    TITLE(SortBranch.values("lower(t.title)", "text")),
    POSITION(SortBranch.values("t.position", "text"));

    /** When those that are done were changed last: the one order of its kind that has an index, for that is what people look at. */
    private static final List<SortBranch> LAST_DONE = List.of(SortBranch.values("t.done_order", "timestamptz"));

    private final List<SortBranch> branches;

    TaskSort(SortBranch... branches) {
        this.branches = List.of(branches);
    }

    /** Inside each of them the order is one, of an index or made of what its owner has. */
    List<SortBranch> branches(Status status) {
        return branches;
    }

    /** An order, and which way round. */
    record Direction(TaskSort sort, boolean descending) {

        /** @param text a valid one: {@code due}, {@code -due} */
        static Direction parse(String text) {
            var descending = text.startsWith("-");
            var name = descending ? text.substring(1) : text;
            return new Direction(TaskSort.valueOf(name.toUpperCase(Locale.ROOT)), descending);
        }

        String beyond() {
            return descending ? "<" : ">";
        }

        String word() {
            return descending ? "desc" : "asc";
        }
    }
}
