package dev.todochatbot.todo.reminder;

import java.time.Instant;
import java.util.Map;

import jakarta.inject.Inject;

import dev.todochatbot.todo.Person;
import dev.todochatbot.todo.activity.Stream;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** The service as it runs: nobody has to ask for what is due. */
@QuarkusTest
@TestProfile(ReminderScheduleTest.Looking.class)
class ReminderScheduleTest {

    @Inject
    Config config;

    public static final class Looking implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("todochatbot.reminders.every", "1s");
        }
    }

    @Test
    void theServiceLooksByItself() throws Exception {
        var ada = Person.register();
        Calls.at(Instant.now(), ada);
        try (var stream = new Stream(ada, "1")) {
            assertEquals("reminded", stream.next().data().getString("action"));
        }
    }

    /** How often it looks is said where the schedule finds it, also where nobody has set it. */
    @Test
    void whatNobodyHasSetHasItsDefault() {
        assertEquals(100, config.getValue("todochatbot.reminders.tasks-at-once", Integer.class));
    }
}
