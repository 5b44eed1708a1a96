package dev.todochatbot.chatbot.engine.builtin.request;

/** One thing that the user asks for. A message holds one or several. */
public sealed interface Request {

    static Request act(Action action, Target target) {
        return new Act(action, target, Manner.ORDER, null);
    }

    static Request update(Target target, TaskChanges changes) {
        return new Update(target, changes, null);
    }

    /** A new task. */
    record Add(NewTask task) implements Request {}

    /** "put olive oil on the shopping list": a new task there, or a move if exactly this task exists. */
    record PutOnList(Target target, NewTask task) implements Request {}

    /**
     * Complete, reopen, delete, bring back.
     *
     * @param otherwise what to add when no such task exists, or null: "finish the essay by friday"
     */
    record Act(Action action, Target target, Manner manner, NewTask otherwise) implements Request {}

    /**
     * @param otherwise as for {@link Act}
     * @param openOnly whether a task that is done cannot be meant: "put the bins out on tuesday" plans the next time
     */
    record Update(Target target, TaskChanges changes, NewTask otherwise, boolean openOnly) implements Request {

        public Update(Target target, TaskChanges changes, NewTask otherwise) {
            this(target, changes, otherwise, false);
        }

        /** The same of another task, which a pronoun turned out to mean. */
        public Update of(Target other) {
            return new Update(other, changes, otherwise, openOnly);
        }

        /** The same with what is said of the task afterwards. */
        public Update with(TaskChanges more) {
            return new Update(target, changes.and(more), otherwise == null ? null : otherwise.with(more), openOnly);
        }
    }

    record Show(Filter filter, Kind kind) implements Request {}

    /** "when is the phone bill due?", "is the lawn mowed?" */
    record Describe(Target target) implements Request {}

    /**
     * What was done in a time: "what have I finished this week".
     *
     * @param action of the events, or null for all
     */
    record History(String action, Period period) implements Request {}

    /** Reverses the last change. */
    record Undo() implements Request {}

    /** Reverses the last undo. */
    record Redo() implements Request {}

    /** "I have not mowed the lawn": nothing to do, unless it stands there as done and {@code reopens}. */
    record StillOpen(Target target, boolean reopens) implements Request {}

    record Talk(Topic topic) implements Request {}

    enum Action {
        COMPLETE,
        REOPEN,
        DELETE,
        RESTORE
    }

    /** How a change was said: an order, or a report whose verb may differ from the title's ("I handed in the essay"). */
    enum Manner {
        ORDER,
        REPORT
    }

    enum Kind {
        LIST,
        COUNT,
        SUMMARY,
        NEXT,
        LISTS,
        TAGS
    }

    enum Topic {
        GREETING,
        THANKS,
        GOODBYE,
        HELP,
        OKAY,
        YES,
        NO,
        NOTHING_DONE,
        OTHER_PEOPLE,
        OUT_OF_SCOPE
    }
}
