package dev.todochatbot.todo.password;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** The password again, before what cannot be undone. */
public record PasswordConfirmation(
        @NotNull @Size(max = 256, message = "is too long") String password) {

    @Override
    public String toString() {
        return "PasswordConfirmation[]";
    }
}
