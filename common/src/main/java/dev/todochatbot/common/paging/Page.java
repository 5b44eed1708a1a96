package dev.todochatbot.common.paging;

import java.util.List;
import java.util.function.Function;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One page of a list, the envelope of every list on the wire.
 *
 * @param nextCursor for the following page; null on the last
 */
public record Page<T>(
        List<T> items, @Schema(nullable = true) String nextCursor) {

    /**
     * @param rows up to {@code limit + 1} of them: the one too many tells that there is a further page
     * @param position where a row stands in the order; what {@link Cursor#decode} gives back
     */
    public static <T> Page<T> of(List<T> rows, int limit, Function<T, ?> position) {
        if (rows.size() <= limit) return new Page<>(rows, null);
        var items = rows.subList(0, limit);
        return new Page<>(items, Cursor.encode(position.apply(items.getLast())));
    }

    /** The same page of other things: of views instead of rows. */
    public <R> Page<R> map(Function<T, R> view) {
        return new Page<>(items.stream().map(view).toList(), nextCursor);
    }
}
