package dev.todochatbot.todo.session;

import java.time.Duration;
import java.util.Locale;

import jakarta.inject.Singleton;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.todochatbot.common.http.ClientAddress;
import dev.todochatbot.common.problem.ProblemException;
import io.github.bucket4j.Bucket;
import io.quarkus.runtime.annotations.RegisterForReflection;

/** Slows down who registers or signs in too often. Each replica counts for itself: the limits are generous anyway. */
@RegisterForReflection(classNames = "com.github.benmanes.caffeine.cache.PSAMS")
@Singleton
class RateLimits {

    private static final Duration PERIOD = Duration.ofHours(1);

    /** More addresses than this at once: the least used start anew. */
    private static final int REMEMBERED = 100_000;

    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterAccess(PERIOD)
            .build();
    private final RateLimitConfig config;
    private final ClientAddress client;
    private final SignInMeters meters;

    RateLimits(RateLimitConfig config, ClientAddress client, SignInMeters meters) {
        this.config = config;
        this.client = client;
        this.meters = meters;
    }

    /** @throws ProblemException 429 */
    void register() {
        take("register", config.registrations());
    }

    /** @throws ProblemException 429 */
    void signIn(String email) {
        take("sign-in", config.signIns());
        take("sign-in " + email.strip().toLowerCase(Locale.ROOT), config.signInsToOneAccount());
    }

    private void take(String what, int perHour) {
        var address = client.get();
        if (address.isLoopbackAddress() && !config.loopback()) return;
        var bucket = buckets.get(
                address.getHostAddress() + " " + what,
                _ -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(perHour).refillGreedy(perHour, PERIOD))
                        .build());
        var probe = bucket.tryConsumeAndReturnRemaining(1);
        if (probe.isConsumed()) return;
        meters.rejected(SignInMeters.Reason.RATE_LIMIT);
        throw ProblemException.rateLimited(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }
}
