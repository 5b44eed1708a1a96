package dev.todochatbot.todo.limit;

import java.time.Duration;
import java.util.Locale;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.todochatbot.common.http.ClientAddress;
import dev.todochatbot.common.problem.ProblemException;
import dev.todochatbot.todo.account.User;
import dev.todochatbot.todo.password.PasswordAsked;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.quarkus.runtime.annotations.RegisterForReflection;

/** Slows down who registers or signs in too often. Each replica counts for itself: the limits are generous anyway. */
@RegisterForReflection(classNames = "com.github.benmanes.caffeine.cache.PSAMS")
@Singleton
public class RateLimits {

    private static final Duration PERIOD = Duration.ofHours(1);

    /** More addresses than this at once: the least used start anew. */
    private static final int REMEMBERED = 100_000;

    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterAccess(PERIOD)
            .build();
    private final RateLimitConfig config;
    private final ClientAddress client;
    private final KnownNetworks known;
    private final SignInMeters meters;

    RateLimits(RateLimitConfig config, ClientAddress client, KnownNetworks known, SignInMeters meters) {
        this.config = config;
        this.client = client;
        this.known = known;
        this.meters = meters;
    }

    /** @throws ProblemException 429 */
    public void register() {
        take("register", config.registrations());
    }

    /** @throws ProblemException 429 */
    public void signIn(String email) {
        take("sign-in", config.signIns());
        var account = "sign-in " + email.strip().toLowerCase(Locale.ROOT);
        take(account, config.signInsToOneAccount());
        if (isExempt()) return;
        var probe = failures(account).tryConsumeAndReturnRemaining(1);
        // Many strangers together are slowed down; the owner is not, where they were before
        if (!probe.isConsumed() && !known.contain(email.strip(), client.network())) refuse(probe);
    }

    /** Not counted as a failure, then. */
    public void signedIn(User user) {
        if (isExempt()) return;
        failures("sign-in " + user.email().toLowerCase(Locale.ROOT)).addTokens(1);
        isHere(user);
    }

    /** Strangers elsewhere do not slow somebody down from here on, where they have a session now. */
    public void isHere(User user) {
        if (!isExempt()) known.remember(user.id(), client.network());
    }

    /** Whoever has a session only, not the password, guesses no faster. */
    void passwordAsked(@Observes PasswordAsked asked) {
        take("sign-in", config.signIns());
        take("password " + asked.accountId(), config.signInsToOneAccount());
    }

    private void take(String what, int perHour) {
        if (isExempt()) return;
        var probe = bucket(client.network() + " " + what, perHour).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) refuse(probe);
    }

    private boolean isExempt() {
        return client.get().isLoopbackAddress() && !config.loopback();
    }

    private Bucket failures(String account) {
        return bucket("from anywhere " + account, config.failedSignInsToOneAccount());
    }

    private Bucket bucket(String key, int perHour) {
        return buckets.get(
                key,
                _ -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(perHour).refillGreedy(perHour, PERIOD))
                        .build());
    }

    private void refuse(ConsumptionProbe probe) {
        meters.rejected(SignInMeters.Reason.RATE_LIMIT);
        throw ProblemException.rateLimited(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }
}
