package dev.todochatbot.chatbot.export;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * Rows that are read some at a time, however many there are.
 *
 * @param after the next ones after an id; the first ones after {@code null}; none at the end
 */
record Batches<T>(Function<UUID, List<T>> after, Function<T, UUID> id) {
    interface Written<T> {
        void write(T row) throws IOException;
    }

    void each(Written<T> written) throws IOException {
        for (var rows = after.apply(null); !rows.isEmpty(); rows = after.apply(id.apply(rows.getLast())))
            for (var row : rows) written.write(row);
    }
}
