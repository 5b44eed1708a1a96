package dev.todochatbot.chatbot.todo.tool;

import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One change that todo-service has committed. Made from its answers only, never from what an engine says.
 *
 * @param action the event's action: created, updated, completed, reopened, deleted, restored, moved
 * @param before the changed fields as they were, {@code after} as they are
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@RegisterForReflection(registerFullHierarchy = true)
public record Receipt(
        String action,
        UUID taskId,
        long number,
        String title,
        @Schema(nullable = true) Map<String, Object> before,
        @Schema(nullable = true) Map<String, Object> after,
        UUID changeSet) {}
