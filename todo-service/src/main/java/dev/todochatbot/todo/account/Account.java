package dev.todochatbot.todo.account;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** The row of a user; the counters beside it belong to the tasks, whose statements raise them. */
@Entity
class Account {

    @Id
    UUID id;

    String email;
    String displayName;
    String timeZone;
    String weekStart;
    String dateOrder;
    String locale;
    String passwordHash;
    Instant createdAt;

    User user() {
        return new User(id, email, displayName, timeZone, weekStart, dateOrder, locale);
    }
}
