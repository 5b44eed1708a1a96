package dev.todochatbot.todo.reminder;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

import jakarta.inject.Inject;

import dev.todochatbot.todo.Person;
import dev.todochatbot.todo.activity.Stream;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

@QuarkusTest
class ReminderStreamTest {

    @Inject
    Looks looks;

    @Test
    void whoeverListensIsToldWhenAReminderComes() throws Exception {
        var moment = Instant.now().plus(1, ChronoUnit.HOURS).truncatedTo(ChronoUnit.MILLIS);
        var ada = Person.register();
        var task = Calls.at(moment, ada);
        try (var stream = new Stream(ada, "1")) {
            looks.at(moment).look();
            var came = stream.next();
            assertEquals("2", came.id());
            assertEquals("reminded", came.data().getString("action"));
            assertEquals("system", came.data().getString("actor.kind"));
            assertEquals(task, came.data().getString("taskId"));
            assertEquals(moment.toString(), came.data().getString("after.reminder.firedAt"));
        }
    }
}
