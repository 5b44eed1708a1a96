package dev.todochatbot.todo.reminder;

import java.time.Instant;

import dev.todochatbot.todo.Person;

/** Tasks with one reminder, and how many reminders have come. */
final class Calls {

    private Calls() {}

    /** The id of a new task of this person. */
    static String at(Instant moment, Person person) {
        return person.adds("Call", "\"reminders\": [{\"at\": \"%s\"}]".formatted(moment));
    }

    static int cameTo(Person person) {
        return person.sees("/activity?actor=system&limit=200")
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items")
                .size();
    }
}
