package dev.todochatbot.chatbot.conversation;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import dev.todochatbot.common.ambient.Ids;
import dev.todochatbot.common.problem.ProblemException;
import org.hibernate.StatelessSession;

/** Conversations and what was said in them. Every method takes the owner, and somebody else's is not found. */
@ApplicationScoped
@Transactional
public class Conversations {
    private final StatelessSession session;
    private final Ids ids;
    private final Clock clock;

    Conversations(StatelessSession session, Ids ids, Clock clock) {
        this.session = session;
        this.ids = ids;
        this.clock = clock;
    }

    ConversationView create(UUID ownerId, String title) {
        var conversation = new Conversation(ownerId, ids.next(), title, clock.instant());
        session.insert(conversation);
        return new ConversationView(conversation.id, conversation.title, conversation.updatedAt);
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
        int found = session.createMutationQuery("""
                        update Conversation
                        set updatedAt = :now, title = case when title = :untitled then :title else title end
                        where ownerId = :owner and id = :id""")
                .setParameter("now", clock.instant())
                .setParameter("untitled", Titles.UNTITLED)
                .setParameter("title", Titles.of(message))
                .setParameter("owner", ownerId)
                .setParameter("id", id)
                .executeUpdate();
        if (found == 0) throw ProblemException.notFound();
    }

    public void userSaid(UUID ownerId, UUID conversationId, UUID turnId, String text) {
        say(ownerId, conversationId, turnId, "user", text);
    }

    public void assistantSaid(UUID ownerId, UUID conversationId, UUID turnId, String text) {
        say(ownerId, conversationId, turnId, "assistant", text);
    }

    private void say(UUID ownerId, UUID conversationId, UUID turnId, String role, String text) {
        session.insert(new Message(ownerId, ids.next(), conversationId, turnId, role, text, clock.instant()));
    }

    ConversationView rename(UUID ownerId, UUID id, String title) {
        int found = session.createMutationQuery(
                        "update Conversation set title = :title where ownerId = :owner and id = :id")
                .setParameter("title", title)
                .setParameter("owner", ownerId)
                .setParameter("id", id)
                .executeUpdate();
        if (found == 0) throw ProblemException.notFound();
        var conversation = session.get(Conversation.class, new OwnedId(ownerId, id));
        return new ConversationView(conversation.id, conversation.title, conversation.updatedAt);
    }

    /** Forgets a conversation with all its turns; what they changed in the tasks stays. */
    void delete(UUID ownerId, UUID id) {
        int found = session.createMutationQuery("delete from Conversation where ownerId = :owner and id = :id")
                .setParameter("owner", ownerId)
                .setParameter("id", id)
                .executeUpdate();
        if (found == 0) throw ProblemException.notFound();
    }

    List<ConversationView> recent(UUID ownerId, ConversationPosition after, int limit) {
        var query = session.createQuery(
                        "select id, title, updatedAt from Conversation where ownerId = :owner"
                                + (after == null ? "" : " and (updatedAt, id) < (:at, :id)")
                                + " order by updatedAt desc, id desc",
                        ConversationView.class)
                .setParameter("owner", ownerId)
                .setMaxResults(limit);
        if (after != null) query.setParameter("at", after.at()).setParameter("id", after.id());
        return query.list();
    }

    /**
     * The messages of a conversation, the newest first.
     *
     * @throws ProblemException 404 when there is no such conversation
     */
    List<MessageView> messages(UUID ownerId, UUID id, MessagePosition before, int limit) {
        var query = session.createQuery(
                        """
                        select m.id, m.role, m.text, m.createdAt, m.turnId from Conversation c
                        left join Message m on m.ownerId = c.ownerId and m.conversationId = c.id"""
                                + (before == null ? "" : " and m.id < :before")
                                + " where c.ownerId = :owner and c.id = :id order by m.id desc",
                        MessageView.class)
                .setParameter("owner", ownerId)
                .setParameter("id", id)
                .setMaxResults(limit);
        if (before != null) query.setParameter("before", before.id());
        var rows = query.list();
        if (rows.isEmpty()) throw ProblemException.notFound();
        return rows.stream().filter(row -> row.id() != null).toList();
    }
}
