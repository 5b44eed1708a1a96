package dev.todochatbot.chatbot.deletion;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hibernate.StatelessSession;

/** Accounts that are no more, and the end of what this service has of them. */
@ApplicationScoped
@Transactional
class DeletedAccounts {
    /** With each conversation go its turns, messages, events, candidates and approvals. */
    private static final List<String> OWNED = List.of("conversation", "tool_setting", "token_usage", "idempotency_key");

    /** Longer than the longest turn, and than a session is taken to be alive without asking. */
    private static final String UNDER_WAY = "interval '1 hour'";

    /** Any constant of our own. */
    private static final long LOCK = 7_305_809_402L;

    private final StatelessSession session;

    DeletedAccounts(StatelessSession session) {
        this.session = session;
    }

    /** How far they have been read; null from the start. */
    String cursor() {
        return session.createNativeQuery("select cursor from account_deletion_cursor", String.class)
                .getSingleResult();
    }

    /** Notes accounts to be deleted. Another replica may have read the same ones meanwhile, or more: then it has noted them. */
    void note(String from, List<UUID> accounts, String to) {
        session.createNativeMutationQuery("""
                        insert into deleted_account (account_id) select * from unnest(cast(:accounts as uuid[]))
                        on conflict do nothing""")
                .setParameter(
                        "accounts", accounts.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}")))
                .executeUpdate();
        session.createNativeMutationQuery(
                        "update account_deletion_cursor set cursor = :to where cursor is not distinct from :from")
                .setParameter("to", to)
                .setParameter("from", from, String.class)
                .executeUpdate();
    }

    /**
     * Deletes all that these accounts have here; what a request that was under way leaves behind is found the next time. One
     * replica at a time: two would lock each other's rows.
     */
    void sweep() {
        boolean mine = session.createNativeQuery("select pg_try_advisory_xact_lock(:lock)", Boolean.class)
                .setParameter("lock", LOCK)
                .getSingleResult();
        if (!mine) return;
        for (var table : OWNED)
            session.createNativeMutationQuery(
                            "delete from " + table + " where owner_id in (select account_id from deleted_account)")
                    .executeUpdate();
        session.createNativeMutationQuery("delete from deleted_account where learned_at < now() - " + UNDER_WAY)
                .executeUpdate();
    }
}
