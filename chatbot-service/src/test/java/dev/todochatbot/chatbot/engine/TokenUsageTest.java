package dev.todochatbot.chatbot.engine;

import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import dev.todochatbot.chatbot.fake.FakeTodoService;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@QuarkusTestResource(FakeTodoService.class)
class TokenUsageTest {
    @Inject
    TokenUsage usage;

    private final UUID ada = UUID.randomUUID();

    @Test
    void conversationsSideBySideTakeNoMoreThanThereIs() {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 40).forEach(_ -> threads.submit(() -> usage.take(ada, 30, 1_000)));
        }
        assertEquals(990, usage.today(ada));
    }

    @Test
    void moreThanThereIsIsNotTaken() {
        assertFalse(usage.take(ada, 1_001, 1_000), "not even as the first of a day");
        assertTrue(usage.take(ada, 1_000, 1_000));
        assertFalse(usage.take(ada, 1, 1_000));
    }

    @Test
    void whatWasTakenAndNotUsedIsGivenBack() {
        usage.take(ada, 100, 1_000);
        usage.add(ada, -60);
        assertEquals(40, usage.today(ada));
        usage.add(ada, -60);
        assertEquals(0, usage.today(ada));
    }
}
