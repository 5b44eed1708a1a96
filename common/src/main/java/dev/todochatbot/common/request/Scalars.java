package dev.todochatbot.common.request;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;
import java.util.function.Predicate;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.std.UUIDDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.deser.DurationDeserializer;
import com.fasterxml.jackson.datatype.jsr310.deser.InstantDeserializer;
import com.fasterxml.jackson.datatype.jsr310.deser.LocalDateDeserializer;
import com.fasterxml.jackson.datatype.jsr310.deser.LocalDateTimeDeserializer;

/**
 * Dates, moments, durations and ids are strings, of one form each. Jackson would also take numbers, arrays, nothing, and
 * years that PostgreSQL does not have.
 */
public final class Scalars extends SimpleModule {

    private static final int UUID_LENGTH = 36;
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");

    public Scalars() {
        super("scalars");
        add(Instant.class, InstantDeserializer.INSTANT, at -> !at.isBefore(FIRST) && at.isBefore(END));
        add(LocalDate.class, LocalDateDeserializer.INSTANCE, _ -> true);
        add(LocalDateTime.class, LocalDateTimeDeserializer.INSTANCE, _ -> true);
        add(Duration.class, DurationDeserializer.INSTANCE, _ -> true);
        add(UUID.class, new UUIDDeserializer(), _ -> true);
    }

    private <T> void add(Class<T> type, JsonDeserializer<T> reader, Predicate<T> isTaken) {
        addDeserializer(type, new StringOnly<>(type, reader, isTaken));
    }

    private static final class StringOnly<T> extends JsonDeserializer<T> {

        private final Class<T> type;
        private final JsonDeserializer<T> reader;
        private final Predicate<T> isTaken;

        StringOnly(Class<T> type, JsonDeserializer<T> reader, Predicate<T> isTaken) {
            this.type = type;
            this.reader = reader;
            this.isTaken = isTaken;
        }

        @Override
        public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
            if (json.currentToken() != JsonToken.VALUE_STRING)
                return type.cast(context.handleUnexpectedToken(type, json));
            var text = json.getText();
            if (!text.isBlank() && (type != UUID.class || text.length() == UUID_LENGTH)) {
                var value = reader.deserialize(json, context);
                if (isTaken.test(value)) return value;
            }
            return type.cast(context.handleWeirdStringValue(type, text, "of another form"));
        }

        @Override
        public Class<?> handledType() {
            return type;
        }
    }
}
