package dev.todochatbot.chatbot.assistant;

import java.time.Clock;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.todochatbot.chatbot.approval.PendingActions;
import dev.todochatbot.chatbot.assistant.speech.MessageReader;
import dev.todochatbot.chatbot.assistant.turn.Offer;
import dev.todochatbot.chatbot.assistant.turn.Turn;
import dev.todochatbot.chatbot.assistant.turn.TurnStore;
import dev.todochatbot.chatbot.conversation.Conversations;
import dev.todochatbot.chatbot.engine.Engine;
import dev.todochatbot.chatbot.todo.User;
import dev.todochatbot.common.ambient.Ids;
import dev.todochatbot.common.idempotency.Answer;
import dev.todochatbot.common.idempotency.Idempotency;
import dev.todochatbot.common.problem.ProblemException;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.hibernate.exception.ConstraintViolationException;

/** Begins turns: what the user said is stored before any engine sees it. */
@ApplicationScoped
@Transactional
class TurnStarts {
    private final TurnStore turns;
    private final Conversations conversations;
    private final PendingActions pending;
    private final MessageReader messages;
    private final Idempotency idempotency;
    private final ObjectMapper json;
    private final Ids ids;
    private final Clock clock;

    TurnStarts(
            TurnStore turns,
            Conversations conversations,
            PendingActions pending,
            MessageReader messages,
            Idempotency idempotency,
            ObjectMapper json,
            Ids ids,
            Clock clock) {
        this.turns = turns;
        this.conversations = conversations;
        this.pending = pending;
        this.messages = messages;
        this.idempotency = idempotency;
        this.json = json;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * A turn that is stored.
     *
     * @param turn to be run now; {@code null} when the request repeats an earlier one, whose turn it then joins
     */
    record Begun(UUID turnId, Turn turn) {}

    /** What a repetition of the request is told. */
    @RegisterForReflection(registerFullHierarchy = true)
    private record Remembered(UUID turnId) {}

    /**
     * @param conversationId {@code null} for a new conversation, or for that of the choice
     * @throws ProblemException 404 for an unknown conversation or choice, 409 {@code turn_running} while the conversation
     *     still answers, 409 {@code choice_closed} for a choice that something else was said after, 409
     *     {@code idempotency_in_progress} while the same request is being stored
     */
    Begun begin(User user, UUID conversationId, Said said) {
        return once(user, said, () -> {
            var offer = said.choice() == null ? null : turns.offer(user.id(), said.choice());
            if (offer != null && turns.isClosed(user.id(), offer, said.choice())) throw closed();
            var text = offer == null ? said.message().strip() : offer.title();
            var conversation = conversation(user.id(), conversationId, offer, text);
            var turn = insert(user, conversation, text, said.choice(), language(user, conversation, text, offer));
            conversations.userSaid(user.id(), conversation, turn.id, text);
            return turn;
        });
    }

    private UUID conversation(UUID ownerId, UUID asked, Offer offer, String text) {
        if (offer != null && asked != null && !asked.equals(offer.conversationId())) throw ProblemException.notFound();
        var known = offer == null ? asked : offer.conversationId();
        if (known == null) return conversations.begin(ownerId, text);
        conversations.touch(ownerId, known, text);
        return known;
    }

    /** Whether this request was answered before. Asked before what may only be looked at outside of a transaction. */
    boolean isRepeated(User user, Said said) {
        return idempotency.earlier(user.id(), said).isPresent();
    }

    /** Answers the same message, or goes on with the same choice, again. What the first answer changed stays, and is remembered. */
    Begun again(User user, UUID turnId) {
        return once(user, new Remembered(turnId), () -> {
            var first = turns.locked(user.id(), turnId);
            if (first.running()) throw running();
            first.superseded = first.receipts.isEmpty();
            turns.save(first);
            // What it asked for is asked for again: two buttons for one thing would do it twice
            pending.withdraw(user.id(), turnId);
            conversations.touch(user.id(), first.conversationId, first.request);
            return insert(user, first.conversationId, first.request, first.choice, first.language);
        });
    }

    /** What is chosen are words of ours, or a title: it goes on in the language that it was offered in. */
    private String language(User user, UUID conversation, String text, Offer offer) {
        if (offer != null) return turns.find(user.id(), offer.turnId()).language;
        return messages.language(text, user, turns.language(user.id(), conversation));
    }

    private Turn insert(User user, UUID conversationId, String request, UUID choice, String language) {
        var turn = new Turn(user.id(), ids.next(), conversationId, request, choice, Engine.BUILT_IN, clock.instant());
        turn.language = language;
        try {
            turns.insert(turn);
        } catch (ConstraintViolationException e) {
            throw running();
        }
        return turn;
    }

    private interface Effect {
        Turn take();
    }

    private Begun once(User user, Object body, Effect effect) {
        var fresh = new Turn[1];
        var response = idempotency.once(user.id(), body, () -> {
            fresh[0] = effect.take();
            return Answer.ok(new Remembered(fresh[0].id));
        });
        if (fresh[0] != null) return new Begun(fresh[0].id, fresh[0]);
        try {
            return new Begun(json.readValue((String) response.getEntity(), Remembered.class).turnId, null);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ProblemException closed() {
        return ProblemException.conflict("choice_closed", "The conversation has gone on since; ask again.");
    }

    private static ProblemException running() {
        return ProblemException.conflict(
                "turn_running", "The last message of this conversation is still being answered.");
    }
}
