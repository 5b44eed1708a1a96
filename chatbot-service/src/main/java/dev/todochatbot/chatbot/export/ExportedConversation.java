package dev.todochatbot.chatbot.export;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One conversation with all of it, oldest first.
 *
 * @param turns what was done for each answer
 */
@RegisterForReflection(registerFullHierarchy = true)
record ExportedConversation(
        UUID id,
        String title,
        Instant createdAt,
        Instant updatedAt,
        List<ExportedMessage> messages,
        List<ExportedTurn> turns) {

    /** @param role {@code user} or {@code assistant} */
    @RegisterForReflection(registerFullHierarchy = true)
    record ExportedMessage(UUID id, UUID turnId, String role, String text, Instant createdAt) {}

    /** @param receipts what it changed in the tasks */
    @RegisterForReflection(registerFullHierarchy = true)
    record ExportedTurn(
            UUID id,
            String engine,
            String status,
            Instant createdAt,

            @JsonRawValue @Schema(type = SchemaType.ARRAY, implementation = Object.class)
            String toolCalls,

            @JsonRawValue @Schema(type = SchemaType.ARRAY, implementation = Object.class)
            String receipts) {}
}
