package dev.todochatbot.chatbot.assistant.run;

import java.util.Optional;

import dev.todochatbot.chatbot.approval.PendingActionView;

/** What a turn has put aside until the user approves it. */
public interface PutAside {
    PutAside NOTHING = new PutAside() {
        @Override
        public boolean isEmpty() {
            return true;
        }

        @Override
        public Optional<PendingActionView> ask() {
            return Optional.empty();
        }

        @Override
        public void clear() {}
    };

    boolean isEmpty();

    /** Stores it, if there is anything, and asks the user. */
    Optional<PendingActionView> ask();

    void clear();
}
