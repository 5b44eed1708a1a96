package dev.todochatbot.chatbot.assistant;

import java.util.UUID;

import jakarta.validation.constraints.AssertTrue;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.todochatbot.common.validation.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the user says: words, or one of the candidates they were offered. */
record Said(
        @Text(min = 1, max = Said.LONGEST, multiline = true) String message, UUID choice) {
    static final int LONGEST = 4_000;

    @JsonIgnore
    @Schema(hidden = true)
    @AssertTrue(message = "must have a message or a choice, and not both")
    boolean isOneOfTwo() {
        return (message == null) != (choice == null);
    }
}
