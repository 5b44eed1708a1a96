package dev.todochatbot.todo.account;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

import jakarta.inject.Singleton;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;

/**
 * Argon2id with OWASP's parameters (Password Storage Cheat Sheet: 19 MiB, two passes, one lane). Two at a time: each takes
 * memory and a core, and whoever floods the sign-in must not take them from everybody.
 */
@Singleton
class PasswordHash {

    private final Argon2Function argon2id = Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID);

    private final Semaphore places = new Semaphore(2, true);

    /** What an unknown account is compared with, so that it takes as long as a known one. */
    private final String nobody = of("nobody has this password");

    String of(String password) {
        return placed(() -> com.password4j.Password.hash(password)
                .addRandomSalt(16)
                .with(argon2id)
                .getResult());
    }

    /** @param hash null where there is no such account: as slow, and never true */
    boolean matches(String password, String hash) {
        var compared = hash == null ? nobody : hash;
        var same = placed(() ->
                com.password4j.Password.check(password, compared).with(Argon2Function.getInstanceFromHash(compared)));
        return same && hash != null;
    }

    private <T> T placed(Supplier<T> work) {
        places.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
