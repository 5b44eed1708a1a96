package dev.todochatbot.chatbot.engine.builtin.speak;

import dev.todochatbot.understanding.request.Request.Topic;

/** What is said when no task is concerned. */
public final class SmallTalk {

    private static final String ABILITIES =
            "I can add tasks (“remind me to call Eva tomorrow at 5pm”), list them (“what is overdue?”), complete, reopen, rename, reschedule, prioritise, tag and move them, delete them once you approve, and undo what I did (“undo that”).";

    /** After an answer that fits nothing that was offered. */
    public static final String WHICH =
            "I don't know which one you mean: say “the first” or “the second”, or choose a button. Nothing has changed.";

    private SmallTalk() {}

    public static String about(Topic topic) {
        return switch (topic) {
            case GREETING -> "Hello! What can I do for your tasks? You can ask me to add, list or change them.";
            case THANKS -> "You're welcome. Your tasks are here whenever you need them.";
            case GOODBYE -> "Goodbye! Your tasks stay here.";
            case HELP -> "I look after your tasks. " + ABILITIES;
            case OKAY -> "All right. Tell me when there is something to do for your tasks.";
            case YES ->
                "Nothing waits for an answer here. Where a change needs your approval, only its Approve button runs it.";
            case NO, NOTHING_DONE -> "All right, nothing was changed.";
            case OTHER_PEOPLE -> "I can only see your own tasks, not those of anybody else.";
            case OUT_OF_SCOPE -> "I can't help with that: I only know about your tasks. " + ABILITIES;
        };
    }

    /** @param did what came of it, in sentences */
    public static String because(String message, String did) {
        return "You wrote “" + message + "”. This is what I understood and did: " + did
                + " Say “undo that” to take it back.";
    }

    public static String nothingToExplain() {
        return "I have changed nothing in this conversation, so there is nothing to explain.";
    }
}
