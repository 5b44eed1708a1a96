package dev.todochatbot.todo.password;

import java.security.SecureRandom;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import dev.todochatbot.common.problem.ProblemException;
import io.quarkus.runtime.StartupEvent;

/** Makes and compares the hashes of passwords, each in a place of its own that has to be waited for. */
@Singleton
public class Passwords {

    /** What an unknown account is compared with, so that it takes as long as a known one. */
    private static final Argon2Hash NOBODY = Argon2Hash.parse(
            "$argon2id$v=19$m=19456,t=2,p=1$" + "AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA");

    private final HashingPlaces places;
    private final SecureRandom random = new SecureRandom();

    Passwords(HashingPlaces places) {
        this.places = places;
    }

    /** The first few are slow, until the compiler has seen enough of them: nobody shall wait for that. */
    void warmUp(@Observes StartupEvent started) {
        places.idly(() -> NOBODY.matches(""));
    }

    /** @throws ProblemException 503 where there was no place in time */
    public String hash(String password) {
        var salt = new byte[16];
        random.nextBytes(salt);
        return places.in(() -> Argon2Hash.of(password, salt).text());
    }

    /**
     * @param hash null where there is no such account: as slow, and never true
     * @throws ProblemException 503 where there was no place in time
     */
    public boolean matches(String password, String hash) {
        var compared = hash == null ? NOBODY : Argon2Hash.parse(hash);
        return places.in(() -> compared.matches(password)) && hash != null;
    }
}
