package dev.todochatbot.todo.quickadd;

/** A meaning, and where in the text it stands. */
record Found<T>(int start, int end, T meaning) {

    boolean overlaps(Found<?> other) {
        return start < other.end && other.start < end;
    }
}
