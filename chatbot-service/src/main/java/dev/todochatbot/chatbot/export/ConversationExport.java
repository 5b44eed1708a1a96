package dev.todochatbot.chatbot.export;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import dev.todochatbot.chatbot.export.ExportedConversation.ExportedMessage;
import dev.todochatbot.chatbot.export.ExportedConversation.ExportedTurn;
import dev.todochatbot.common.problem.ProblemException;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.hibernate.StatelessSession;

/** Reads all of somebody's conversations, a few rows at a time: each read is a transaction of its own. */
@ApplicationScoped
@Transactional
class ConversationExport {
    static final int BATCH = 50;
    private static final UUID START = new UUID(0, 0);

    private final StatelessSession session;
    private final Clock clock;

    ConversationExport(StatelessSession session, Clock clock) {
        this.session = session;
        this.clock = clock;
    }

    @RegisterForReflection(registerFullHierarchy = true)
    record Head(UUID id, String title, Instant createdAt, Instant updatedAt) {}

    /** @param after the last one that was read; null begins */
    List<Head> conversations(UUID ownerId, UUID after) {
        return session.createNativeQuery("""
                        select id, title, created_at, updated_at from conversation
                        where owner_id = :owner and id > :after order by id limit :batch""", Head.class)
                .setParameter("owner", ownerId)
                .setParameter("after", after == null ? START : after)
                .setParameter("batch", BATCH)
                .list();
    }

    /** @throws ProblemException 404 when there is no such conversation */
    Head conversation(UUID ownerId, UUID id) {
        return session
                .createNativeQuery("""
                        select id, title, created_at, updated_at from conversation
                        where owner_id = :owner and id = :id""", Head.class)
                .setParameter("owner", ownerId)
                .setParameter("id", id)
                .list()
                .stream()
                .findFirst()
                .orElseThrow(ProblemException::notFound);
    }

    /** Messages, each answer with what its turn offered, asked for and changed. */
    List<Said> said(UUID ownerId, UUID conversationId, UUID after) {
        return session.createNativeQuery("""
                        select m.id, m.role, m.text, m.created_at, cast(t.candidates as text), cast(t.receipts as text),
                            coalesce(t.undone, false), (
                                select cast(json_agg(json_build_object('summary', p.summary, 'status', case
                                    when p.status = 'open' and p.expires_at <= :now then 'expired' else p.status end)
                                    order by p.id) as text)
                                from pending_action p
                                where p.owner_id = t.owner_id and p.turn_id = t.id and p.status <> 'replaced')
                        from message m
                        left join turn t on t.owner_id = m.owner_id and t.id = m.turn_id and m.role = 'assistant'
                        where m.owner_id = :owner and m.conversation_id = :conversation and m.id > :after
                        order by m.id limit :batch""", Said.class)
                .setParameter("now", clock.instant())
                .setParameter("owner", ownerId)
                .setParameter("conversation", conversationId)
                .setParameter("after", after == null ? START : after)
                .setParameter("batch", BATCH)
                .list();
    }

    List<ExportedMessage> messages(UUID ownerId, UUID conversationId, UUID after) {
        return session.createNativeQuery("""
                        select id, turn_id, role, text, created_at from message
                        where owner_id = :owner and conversation_id = :conversation and id > :after
                        order by id limit :batch""", ExportedMessage.class)
                .setParameter("owner", ownerId)
                .setParameter("conversation", conversationId)
                .setParameter("after", after == null ? START : after)
                .setParameter("batch", BATCH)
                .list();
    }

    List<ExportedTurn> turns(UUID ownerId, UUID conversationId, UUID after) {
        return session.createNativeQuery("""
                        select id, engine, status, created_at, cast(tool_calls as text), cast(receipts as text) from turn
                        where owner_id = :owner and conversation_id = :conversation and id > :after
                        order by id limit :batch""", ExportedTurn.class)
                .setParameter("owner", ownerId)
                .setParameter("conversation", conversationId)
                .setParameter("after", after == null ? START : after)
                .setParameter("batch", BATCH)
                .list();
    }
}
