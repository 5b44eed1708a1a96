package dev.todochatbot.todo.quickadd;

/**
 * A mark that somebody set, and where.
 *
 * @param value the tag, the list's name, or the {@link dev.todochatbot.todo.priority.Priority}
 */
record Mark(int start, int end, Span.Kind kind, Object value) {

    Span span() {
        return new Span(start, end, kind);
    }
}
