package dev.todochatbot.common.idempotency;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.core.Response;

import dev.todochatbot.common.database.SqlException;
import dev.todochatbot.common.problem.ProblemException;
import dev.todochatbot.common.request.IdempotencyKey;
import io.vertx.ext.web.RoutingContext;

/**
 * Lets a {@code POST} with an {@code Idempotency-Key} take effect once, however often it is sent.
 *
 * <p>Used inside a transaction, in which the effect and the row that remembers it are written together:
 *
 * <pre>{@code
 * @POST
 * @Transactional
 * Response create(@NotNull @Valid NewThing thing) {
 *     return idempotency.once(caller.accountId(), thing, () -> Answer.created(address, things.create(thing)));
 * }
 * }</pre>
 *
 * <p>The service brings the table:
 *
 * <pre>{@code
 * create table idempotency_key (
 *   owner_id uuid not null, key text not null, request_hash bytea not null,
 *   status smallint not null, headers text not null, body text not null, created_at timestamptz not null,
 *   primary key (owner_id, key))
 * }</pre>
 */
@ApplicationScoped
public class Idempotency {

    private static final Duration KEPT = Duration.ofDays(7);

    /** PostgreSQL's manual, appendix A. */
    private static final String UNIQUE_VIOLATION = "23505";

    private final IdempotencyKeys keys;
    private final RoutingContext request;
    private final Clock clock;

    Idempotency(IdempotencyKeys keys, RoutingContext request, Clock clock) {
        this.keys = keys;
        this.request = request;
        this.clock = clock;
    }

    /**
     * Answers with what {@code effect} answers, or, where the current request repeats an earlier one, with what that one
     * was answered. Without the header the effect simply runs.
     *
     * @param ownerId whose key it is: two owners may use the same one
     * @param body the request's, as it was read; compared by what it says, not by its white space
     * @param effect failures are not remembered: a repetition tries again
     * @throws ProblemException 400 for a key of no or more than 255 characters, 422 {@code idempotency_key_reused} where it
     *     was used for another request, 409 {@code idempotency_in_progress} while the first one is still running
     */
    public Response once(UUID ownerId, Object body, Supplier<Answer> effect) {
        var key = key();
        if (key.isEmpty()) return effect.get().toResponse();

        var hash = hash(body);
        var earlier = keys.claim(ownerId, key.get());
        if (earlier.isPresent()) return earlier.get().replay(hash);

        var answer = effect.get();
        keys.remember(ownerId, key.get(), hash, answer, clock.instant());
        return answer.body() == answer.kept() ? answer.toResponse(keys.write(answer.kept())) : answer.toResponse();
    }

    /**
     * The same for an effect that remembers itself, in a transaction of its own.
     *
     * @param answer what the request is answered
     * @param effect gets null without the header. Its statement has the parts of {@link Claim} in it, and {@link Claim#look}s
     *     at what came of them. It may run twice, where the first request is just done when this one comes
     */
    public <T> Response once(UUID ownerId, Object body, Function<T, Answer> answer, Function<Once<T>, T> effect) {
        var key = key();
        if (key.isEmpty()) return answer.apply(effect.apply(null)).toResponse();
        var hash = hash(body);
        return remembered(
                ownerId,
                new Once<>(new Claim(key.get(), hash, clock.instant()), answer),
                effect,
                made -> made.toResponse(keys.write(made.body())),
                earlier -> earlier.replay(hash));
    }

    /** @param <A> what the entrance answers with */
    private <T, A> A remembered(
            UUID ownerId,
            Once<T> once,
            Function<Once<T>, T> effect,
            Function<Answer, A> made,
            Function<EarlierAnswer, A> before) {
        try {
            return made.apply(once.answer().apply(effected(effect, once)));
        } catch (AnsweredBefore e) {
            return before.apply(keys.earlier(e.kept()));
        } catch (ProblemException | ConstraintViolationException refusal) {
            // What is refused now may have been done when it was asked first
            return keys.find(ownerId, once.claim().key()).map(before).orElseThrow(() -> refusal);
        }
    }

    private static <T> T effected(Function<Once<T>, T> effect, Once<T> once) {
        try {
            return effect.apply(once);
        } catch (SqlException e) {
            if (!UNIQUE_VIOLATION.equals(e.state())) throw e;
            return effect.apply(once); // its key is taken by who was done after this one had looked: now it is seen
        }
    }

    /**
     * The same for an entrance that answers with no more than a body.
     *
     * @param address tells what the body is for, where the request's own address does not
     * @return what {@code effect} gives, or what it gave the first time, as JSON
     */
    public String text(UUID ownerId, String address, Object body, Supplier<Object> effect) {
        var key = key();
        if (key.isEmpty()) return keys.write(effect.get());

        var hash = keys.hash(address, body);
        var earlier = keys.claim(ownerId, key.get());
        if (earlier.isPresent()) return earlier.get().body(hash);

        var answer = Answer.ok(effect.get());
        keys.remember(ownerId, key.get(), hash, answer, clock.instant());
        return keys.write(answer.body());
    }

    /** The same for such an entrance and an effect that remembers itself. */
    public <T> String text(
            UUID ownerId, String address, Object body, Function<T, Answer> answer, Function<Once<T>, T> effect) {
        var key = key();
        if (key.isEmpty()) return keys.write(answer.apply(effect.apply(null)).body());
        var hash = keys.hash(address, body);
        return remembered(
                ownerId,
                new Once<>(new Claim(key.get(), hash, clock.instant()), answer),
                effect,
                made -> keys.write(made.body()),
                earlier -> earlier.body(hash));
    }

    /**
     * What an earlier request like this one was answered; for an effect that cannot be inside the transaction, and that can
     * be tried twice. Empty without the header.
     *
     * @throws ProblemException as {@link #once}
     */
    public Optional<Response> earlier(UUID ownerId, Object body) {
        return key().flatMap(key -> keys.claim(ownerId, key)).map(answer -> answer.replay(hash(body)));
    }

    /** For an effect that goes on after its answer is remembered: 409 {@code idempotency_in_progress}, with {@code Retry-After}. */
    public static ProblemException inProgress() {
        return IdempotencyKeys.inProgress();
    }

    private byte[] hash(Object body) {
        return keys.hash(request.request().method() + " " + request.request().uri(), body);
    }

    private Optional<String> key() {
        var key = request.request().getHeader("Idempotency-Key");
        if (key != null && !IdempotencyKey.isValid(key))
            throw ProblemException.invalid("Idempotency-Key", IdempotencyKey.RULE);
        return Optional.ofNullable(key);
    }

    /** Forgets what is older than seven days; for a job of the service. */
    public int purge() {
        return keys.deleteBefore(clock.instant().minus(KEPT));
    }
}
