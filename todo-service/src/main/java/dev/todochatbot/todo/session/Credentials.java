package dev.todochatbot.todo.session;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** E-mail address and password as somebody typed them; any that are not right get the same answer. */
record Credentials(
        @NotNull @Size(max = 254, message = "is too long") String email,
        @NotNull @Size(max = 256, message = "is too long") String password) {

    @Override
    public String toString() {
        return "Credentials[]";
    }
}
