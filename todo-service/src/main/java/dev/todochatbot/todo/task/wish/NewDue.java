package dev.todochatbot.todo.task.wish;

import java.io.IOException;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.todochatbot.when.Due;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A due as a caller gives it: resolved already, or in words. */
@Schema(oneOf = {Due.class, String.class})
@JsonDeserialize(using = NewDue.Deserializer.class)
public sealed interface NewDue {

    record Resolved(@JsonValue Due due) implements NewDue {}

    /** Of words, in characters (code points). */
    int LONGEST = 200;

    /** @param text ISO 8601, or as a person says it: {@code tomorrow 5pm}; resolved in the user's zone */
    record InWords(@JsonValue String text) implements NewDue {}

    final class Deserializer extends JsonDeserializer<NewDue> {
        @Override
        public NewDue deserialize(JsonParser json, DeserializationContext context) throws IOException {
            if (json.currentToken() == JsonToken.VALUE_STRING) return new InWords(json.getText());
            return new Resolved(context.readValue(json, Due.class));
        }
    }
}
