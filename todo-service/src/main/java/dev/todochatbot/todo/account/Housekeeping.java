package dev.todochatbot.todo.account;

import jakarta.enterprise.context.ApplicationScoped;

import dev.todochatbot.common.idempotency.Idempotency;
import io.quarkus.scheduler.Scheduled;

/** Removes what was kept for a while only. Every replica may do it: the second finds nothing left. */
@ApplicationScoped
class Housekeeping {

    private final Idempotency idempotency;

    Housekeeping(Idempotency idempotency) {
        this.idempotency = idempotency;
    }

    @Scheduled(every = "1h", delayed = "2m")
    void forgetIdempotencyKeys() {
        idempotency.purge();
    }
}
