package dev.todochatbot.chatbot.conversation;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import dev.todochatbot.common.ambient.Ids;
import dev.todochatbot.common.problem.ProblemException;
import io.quarkus.panache.common.Parameters;

/**
 * Conversations and what was said in them. Every method takes the owner, and somebody else's is not found. What is new is
 * written at once: turns, which belong to it, are written past this session.
 */
@ApplicationScoped
@Transactional
public class Conversations {
    private static final String ONE = "ownerId = ?1 and id = ?2";
    private static final String LISTED = """
            select c.id, c.title, c.updatedAt, case when exists (
                select 1 from PendingAction p where p.ownerId = c.ownerId and p.conversationId = c.id
                and p.status = 'open' and p.expiresAt > :now) then true else false end
            from Conversation c where c.ownerId = :owner""";
    private static final String WORD = """
             (c.title ilike :word%1$d escape '!' or exists (
                select 1 from Message m where m.ownerId = c.ownerId and m.conversationId = c.id
                and m.text ilike :word%1$d escape '!'))""";

    private final ConversationRepository conversations;
    private final MessageRepository messages;
    private final Ids ids;
    private final Clock clock;

    Conversations(ConversationRepository conversations, MessageRepository messages, Ids ids, Clock clock) {
        this.conversations = conversations;
        this.messages = messages;
        this.ids = ids;
        this.clock = clock;
    }

    ConversationView create(UUID ownerId, String title) {
        var conversation = new Conversation(ownerId, ids.next(), title, clock.instant());
        conversations.persistAndFlush(conversation);
        return conversation.view();
    }

    /** Begins a conversation with its first message. */
    public UUID begin(UUID ownerId, String firstMessage) {
        return create(ownerId, Titles.of(firstMessage)).id();
    }

    /**
     * Marks a conversation as used now. One that was begun empty gets its title from this message.
     *
     * @throws ProblemException 404 when there is no such conversation
     */
    public void touch(UUID ownerId, UUID id, String message) {
        requireFound(conversations.update(
                "updatedAt = ?3, title = case when title = ?4 then ?5 else title end where " + ONE,
                ownerId,
                id,
                clock.instant(),
                Titles.UNTITLED,
                Titles.of(message)));
    }

    public void userSaid(UUID ownerId, UUID conversationId, UUID turnId, String text) {
        say(ownerId, conversationId, turnId, "user", text);
    }

    public void assistantSaid(UUID ownerId, UUID conversationId, UUID turnId, String text) {
        say(ownerId, conversationId, turnId, "assistant", text);
    }

    private void say(UUID ownerId, UUID conversationId, UUID turnId, String role, String text) {
        messages.persistAndFlush(new Message(ownerId, ids.next(), conversationId, turnId, role, text, clock.instant()));
    }

    /** @throws ProblemException 404 when there is no such conversation */
    ConversationView rename(UUID ownerId, UUID id, String title) {
        // Locked: nobody deletes it before it is written
        var conversation = conversations
                .findByIdOptional(new OwnedId(ownerId, id), LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(ProblemException::notFound);
        conversation.title = title;
        conversations.flush();
        return conversations
                .find(LISTED + " and c.id = :id", listed(ownerId).and("id", id))
                .project(ConversationView.class)
                .singleResult();
    }

    private Parameters listed(UUID ownerId) {
        return Parameters.with("owner", ownerId).and("now", clock.instant());
    }

    /** Forgets a conversation with all its turns; what they changed in the tasks stays. */
    void delete(UUID ownerId, UUID id) {
        requireFound(conversations.delete(ONE, ownerId, id));
    }

    private static void requireFound(long rows) {
        if (rows == 0) throw ProblemException.notFound();
    }

    /** @param patterns each in the title or in what was said; no index helps, and one's own conversations are not many */
    List<ConversationView> recent(UUID ownerId, List<String> patterns, ConversationPosition after, int limit) {
        var query = new StringBuilder(LISTED);
        var parameters = listed(ownerId);
        for (int i = 0; i < patterns.size(); i++) {
            query.append(" and ").append(WORD.formatted(i));
            parameters.and("word" + i, patterns.get(i));
        }
        if (after != null) {
            query.append(" and (c.updatedAt, c.id) < (:at, :id)");
            parameters.and("at", after.at()).and("id", after.id());
        }
        return conversations
                .find(query.append(" order by c.updatedAt desc, c.id desc").toString(), parameters)
                .project(ConversationView.class)
                .page(0, limit)
                .list();
    }

    /**
     * The messages of a conversation, the newest first.
     *
     * @throws ProblemException 404 when there is no such conversation
     */
    List<MessageView> messages(UUID ownerId, UUID id, MessagePosition before, int limit) {
        var owned = Parameters.with("owner", ownerId).and("id", id);
        // The conversation, and beside it what was said: one statement for both questions
        var rows = messages.find(
                        """
                        select m.id, m.role, m.text, m.createdAt, m.turnId from Conversation c
                        left join Message m on m.ownerId = c.ownerId and m.conversationId = c.id"""
                                + (before == null ? "" : " and m.id < :before")
                                + " where c.ownerId = :owner and c.id = :id order by m.id desc",
                        before == null ? owned : owned.and("before", before.id()))
                .project(MessageView.class)
                .page(0, limit)
                .list();
        if (rows.isEmpty()) throw ProblemException.notFound();
        return rows.stream().filter(row -> row.id() != null).toList();
    }
}
