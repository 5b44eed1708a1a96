package dev.todochatbot.todo.task;

import jakarta.inject.Singleton;

import dev.todochatbot.common.idempotency.Idempotency;
import io.quarkus.scheduler.Scheduled;

/** Removes what is kept for a while only. Runs on every replica: what one has removed the others do not find. */
@Singleton
class Housekeeping {

    private final Trash trash;
    private final Idempotency idempotency;

    Housekeeping(Trash trash, Idempotency idempotency) {
        this.trash = trash;
        this.idempotency = idempotency;
    }

    @Scheduled(every = "1h", delayed = "1m")
    void run() {
        trash.purge();
        idempotency.purge();
    }
}
