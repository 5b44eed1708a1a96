package dev.todochatbot.chatbot.deletion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/**
 * Asks todo-service every minute which accounts were deleted, and deletes what they have here. Every replica asks: what one
 * has done the others find done. A running turn of theirs ends with the next heartbeat, which misses its row.
 */
@ApplicationScoped
class AccountDeletion {
    private static final Logger LOG = Logger.getLogger(AccountDeletion.class);

    private final AccountFeed feed;
    private final DeletedAccounts accounts;
    private volatile boolean away;

    AccountDeletion(@RestClient AccountFeed feed, DeletedAccounts accounts) {
        this.feed = feed;
        this.accounts = accounts;
    }

    @Scheduled(every = "60s", delayed = "10s", concurrentExecution = ConcurrentExecution.SKIP)
    void run() {
        learn();
        accounts.sweep();
    }

    /** It is asked again in a minute: that it does not answer is said once. */
    private void learn() {
        try {
            read();
            if (away) LOG.info("todo-service tells again which accounts were deleted");
            away = false;
        } catch (ProcessingException | WebApplicationException e) {
            if (!away)
                LOG.warnf(
                        "todo-service does not tell which accounts were deleted: %s. Where that is a 404, its TRUSTED_PROXIES"
                                + " do not have the address of this process",
                        e.getMessage());
            away = true;
        }
    }

    private void read() {
        while (true) {
            var cursor = accounts.cursor();
            var deleted = feed.after(cursor);
            if (deleted.items().isEmpty()) return;
            accounts.note(cursor, deleted.items(), deleted.nextCursor());
            LOG.infof("%d accounts were deleted", deleted.items().size());
        }
    }
}
