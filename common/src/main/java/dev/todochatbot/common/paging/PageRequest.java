package dev.todochatbot.common.paging;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;

/**
 * The two query parameters of every list; taken as {@code @Valid @BeanParam}.
 *
 * @param limit rows of a page
 * @param cursor the {@code nextCursor} of the page before; null asks for the first
 */
public record PageRequest(
        @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200)
        int limit,

        @QueryParam("cursor") @Size(min = 1, max = 2000, message = "is not a cursor of this list")
        String cursor) {

    /** @see Cursor#decode */
    public <T> T position(Class<T> type) {
        return Cursor.decode(cursor, type);
    }
}
