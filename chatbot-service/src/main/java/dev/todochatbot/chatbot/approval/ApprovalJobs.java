package dev.todochatbot.chatbot.approval;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import org.jboss.logging.Logger;

/** Ends approvals whose replica was gone in the middle: what ran of them must not stay unsaid. */
@ApplicationScoped
class ApprovalJobs {
    private static final Logger LOG = Logger.getLogger(ApprovalJobs.class);

    private final PendingActions actions;

    ApprovalJobs(PendingActions actions) {
        this.actions = actions;
    }

    @Scheduled(every = "30s", delayed = "10s", concurrentExecution = ConcurrentExecution.SKIP)
    void endAbandoned() {
        for (var key : actions.abandoned()) {
            try {
                actions.endAbandoned(key);
            } catch (RuntimeException e) {
                LOG.warnf(e, "approval %s could not be ended", key.id());
            }
        }
    }
}
