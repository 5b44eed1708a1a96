package dev.todochatbot.todo.password;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** @param replacement {@code new} on the wire, which Java does not take for a name */
public record PasswordChange(
        @NotNull @Size(max = 256, message = "is too long") String current,

        @JsonProperty("new") @NotNull @Password @Schema(minLength = 8, maxLength = 128)
        String replacement) {

    @Override
    public String toString() {
        return "PasswordChange[]";
    }
}
