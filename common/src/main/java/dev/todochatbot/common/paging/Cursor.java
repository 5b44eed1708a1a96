package dev.todochatbot.common.paging;

import java.io.IOException;
import java.time.DateTimeException;
import java.util.Base64;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.todochatbot.common.problem.ProblemException;
import dev.todochatbot.common.request.Characters;
import dev.todochatbot.common.request.Scalars;

/**
 * The position of a row in an order, as opaque text for clients. Not secret and not signed: a query always binds the
 * owner from the token, so a forged one only moves its forger about in their own rows.
 */
public final class Cursor {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new Scalars())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private Cursor() {}

    /** @param position a record, of the sort values and the id; its names are kept, so let them be short */
    public static String encode(Object position) {
        try {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(JSON.writeValueAsBytes(position));
        } catch (IOException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /**
     * @return the position, or null where {@code cursor} is null: the first page
     * @throws ProblemException 400 naming {@code cursor} where it is not one of this list's
     */
    public static <T> T decode(String cursor, Class<T> position) {
        if (cursor == null) return null;
        try {
            var decoded = JSON.readTree(Base64.getUrlDecoder().decode(cursor));
            if (decoded.isObject() && Characters.refused(decoded).isEmpty()) return JSON.treeToValue(decoded, position);
        } catch (IOException | IllegalArgumentException | DateTimeException e) {
            // answered below like every other broken cursor
        }
        throw ProblemException.invalid("cursor", "is not a cursor of this list");
    }
}
