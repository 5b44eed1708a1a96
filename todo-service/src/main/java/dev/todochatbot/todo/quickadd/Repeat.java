package dev.todochatbot.todo.quickadd;

/**
 * How often, as it was said.
 *
 * @param rule an RRULE without an end
 * @param part when on those days, or {@code null}
 */
record Repeat(String rule, boolean fromCompletion, PartOfDay part) {

    static Repeat of(String frequency, int interval, String by, boolean fromCompletion) {
        return new Repeat(
                "FREQ=" + frequency + (interval > 1 ? ";INTERVAL=" + interval : "") + (by.isEmpty() ? "" : ";" + by),
                fromCompletion,
                null);
    }

    Repeat at(PartOfDay when) {
        return new Repeat(rule, fromCompletion, when);
    }

    Repeat countedFromCompletion() {
        return new Repeat(rule, true, part);
    }
}
