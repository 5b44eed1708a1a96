package dev.todochatbot.chatbot.assistant;

import java.util.UUID;

import jakarta.validation.constraints.AssertTrue;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.todochatbot.common.validation.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the user says, in a conversation or, without one, in a new one. */
record NewChat(
        UUID conversationId,
        @Text(min = 1, max = Said.LONGEST, multiline = true) String message,
        UUID choice) {
    @JsonIgnore
    @Schema(hidden = true)
    @AssertTrue(message = "must have a message or a choice, and not both")
    boolean isOneOfTwo() {
        return (message == null) != (choice == null);
    }
}
