package dev.todochatbot.understanding.request;

import java.time.Duration;
import java.util.List;

/** One thing that the user asks for. A message holds one or several. */
public sealed interface Request {

    /** The tasks that it speaks of, or null where it speaks of none that are there. */
    default Target target() {
        return null;
    }

    /** Whether tasks become others by it. */
    default boolean isChange() {
        return switch (this) {
            case Add _, PutOnList _, Act _, Update _, AddSubtasks _, Remind _, Place _, Correct _, Undo _, Redo _ ->
                true;
            case Show _, Describe _, History _, Free _, Explain _, StillOpen _, Answer _, Talk _ -> false;
        };
    }

    /** The same of other tasks, which a pronoun turned out to mean. */
    default Request of(Target other) {
        return switch (this) {
            case Act act -> new Act(act.action(), other, act.manner(), act.otherwise());
            case Update update -> new Update(other, update.changes(), update.otherwise(), update.openOnly());
            case Describe describe -> new Describe(other, describe.ask());
            case Remind remind -> new Remind(other, remind.before(), remind.at(), remind.otherwise());
            case Place place -> new Place(other, place.place(), place.beside(), place.before());
            case StillOpen denial -> new StillOpen(other, denial.reopens());
            default -> this;
        };
    }

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
        @Override
        public Update of(Target other) {
            return new Update(other, changes, otherwise, openOnly);
        }

        /** The same with what is said of the task afterwards. */
        public Update with(TaskChanges more) {
            return new Update(target, changes.and(more), otherwise == null ? null : otherwise.with(more), openOnly);
        }
    }

    record Show(Filter filter, Kind kind) implements Request {}

    /**
     * "when is the phone bill due?", "is the lawn mowed?"
     *
     * @param ask what is asked about it, or null for all there is
     */
    record Describe(Target target, Ask ask) implements Request {

        public Describe(Target target) {
            this(target, null);
        }
    }

    /**
     * What was done in a time: "what have I finished this week".
     *
     * @param action of the events, or null for all
     * @param text words that the task was about, or null
     */
    record History(String action, Period period, String text) implements Request {

        public History(String action, Period period) {
            this(action, period, null);
        }
    }

    /** "am I free tomorrow": what is due then. */
    record Free(String due) implements Request {}

    /** "why did you do that": what was understood in the latest turn that changed something. */
    record Explain() implements Request {}

    /** "add oat milk under groceries": items of a task's checklist, in their order. */
    record AddSubtasks(Target parent, List<String> titles) implements Request {}

    /**
     * "remind me 10 minutes before the call": a reminder of a task there is.
     *
     * @param before how long before its due, or null
     * @param at words of a due, or null; one of both is there
     * @param otherwise what to add when no such task exists, or null
     */
    record Remind(Target target, Duration before, String at, NewTask otherwise) implements Request {}

    /**
     * "move the dentist to the top", "put milk before bread".
     *
     * @param place from 1 on, -1 is the last; null beside another task
     * @param beside the task next to which it comes, or null
     * @param before whether it comes before that task, else after it
     */
    record Place(Target target, Integer place, Target beside, boolean before) implements Request {}

    /**
     * An answer to the question or the offer that stands: exactly one of these is there.
     *
     * @param chosen "the second", "both", "the water one"
     * @param reply yes, no or none of them
     * @param words what was asked for, such as a date or a title
     */
    record Answer(Target chosen, Reply reply, String words) implements Request {}

    /**
     * "no, the dentist one", "I meant friday": what the last turn changed is undone, and this is done instead, as one change.
     * Where the last turn changed nothing the request itself comes, and no correction.
     */
    record Correct(Request instead) implements Request {}

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

    enum Reply {
        YES,
        NO,
        NEITHER
    }

    /** What somebody wants to know of a task. */
    enum Ask {
        DUE,
        DONE,
        LIST,
        PRIORITY,
        NOTES,
        EXISTS
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
