package dev.todochatbot.common.identity;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who acts.
 *
 * @param name of the personal access token where the kind is {@code client}; null otherwise
 */
public record Actor(Kind kind, @Schema(nullable = true) String name) {

    /** {@code SYSTEM} is what nobody asked for, such as a job. */
    public enum Kind {
        @JsonProperty("user")
        USER,
        @JsonProperty("assistant")
        ASSISTANT,
        @JsonProperty("client")
        CLIENT,
        @JsonProperty("system")
        SYSTEM;

        /** The word on the wire, and wherever it is stored. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static final Actor USER = new Actor(Kind.USER, null);
    public static final Actor ASSISTANT = new Actor(Kind.ASSISTANT, null);
    public static final Actor SYSTEM = new Actor(Kind.SYSTEM, null);

    public static Actor client(String name) {
        return new Actor(Kind.CLIENT, name);
    }
}
