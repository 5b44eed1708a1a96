package dev.todochatbot.todo.signal;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;

/**
 * Says that an owner's log has grown, once the transaction has committed. Never inside of it: a {@code NOTIFY} there takes
 * a lock that would let only one transaction of the whole database commit at a time.
 */
@ApplicationScoped
public class ChangeSignal {

    private final TransactionSynchronizationRegistry transactions;
    private final Wakeups wakeups;
    private final ChangeNotifier notifier;

    ChangeSignal(TransactionSynchronizationRegistry transactions, Wakeups wakeups, ChangeNotifier notifier) {
        this.transactions = transactions;
        this.wakeups = wakeups;
        this.notifier = notifier;
    }

    /** At once where there is no transaction: then the statement before has committed by itself. */
    public void afterCommit(UUID owner) {
        if (transactions.getTransactionStatus() == Status.STATUS_NO_TRANSACTION) {
            wakeups.wake(owner);
            notifier.send(Set.of(owner));
            return;
        }
        @SuppressWarnings("unchecked")
        var known = (Set<UUID>) transactions.getResource(ChangeSignal.class);
        if (known != null) {
            known.add(owner);
            return;
        }
        var owners = new HashSet<>(Set.of(owner));
        transactions.putResource(ChangeSignal.class, owners);
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // nothing: the signal must not come before the commit
            }

            @Override
            public void afterCompletion(int status) {
                if (status != Status.STATUS_COMMITTED) return;
                owners.forEach(wakeups::wake);
                notifier.send(owners);
            }
        });
    }
}
