package dev.todochatbot.todo.session;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

record RefreshRequest(
        @NotNull @Size(max = 200, message = "is too long") String refreshToken) {

    @Override
    public String toString() {
        return "RefreshRequest[]";
    }
}
