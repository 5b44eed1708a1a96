package dev.todochatbot.todo.reminder;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

import dev.todochatbot.common.ambient.Ids;
import dev.todochatbot.common.problem.ProblemException;
import dev.todochatbot.when.Due;

/** What becomes of the reminders of a task when the task changes. */
public final class Reminders {

    private Reminders() {}

    /**
     * Those that a caller wants a task to have. One with an id keeps its stamps, as long as it says the same; one without is
     * new; missing ones go.
     *
     * @throws ProblemException 400 where an id is none of the task's, or is there twice
     */
    public static List<Reminder> wished(List<NewReminder> wishes, List<Reminder> present, Ids ids) {
        var taken = new HashSet<UUID>();
        return wishes.stream()
                .map(wish -> {
                    if (wish.id() == null) return Reminder.of(ids.next(), wish.at(), wish.before());
                    var known = find(present, wish.id());
                    if (known == null || !taken.add(wish.id()))
                        throw ProblemException.invalid("reminders", "must only have ids that the task has, once each");
                    var said = Reminder.of(wish.id(), wish.at(), wish.before());
                    return known.saysTheSame(said) ? known : said;
                })
                .toList();
    }

    /** Those of a task that comes from elsewhere, with their stamps. */
    public static List<Reminder> arriving(List<NewReminder> wishes, Ids ids) {
        var taken = new HashSet<UUID>();
        return wishes.stream()
                .map(wish -> {
                    var id = wish.id() != null && taken.add(wish.id()) ? wish.id() : ids.next();
                    return wish.firedAt() == null
                            ? Reminder.of(id, wish.at(), wish.before())
                            : new Reminder(
                                    id,
                                    wish.at(),
                                    wish.before(),
                                    wish.firedAt(),
                                    wish.snoozedUntil(),
                                    wish.dismissedAt());
                })
                .toList();
    }

    /** Of a task that has another due, or comes again: those that count from it come once more. */
    public static List<Reminder> forAnotherDue(List<Reminder> reminders) {
        return reminders.stream().map(Reminder::forAnotherDue).toList();
    }

    /**
     * Of a task that was done, in the trash or elsewhere: those that should have come meanwhile do not come late.
     *
     * @param now where the owner lives
     */
    public static List<Reminder> passedOver(List<Reminder> reminders, Due due, ZonedDateTime now) {
        return reminders.stream()
                .map(reminder -> reminder.passedOver(due, now.toInstant(), now.getZone()))
                .toList();
    }

    /** @throws ProblemException 400 naming {@code until}, 404, 409 {@code reminder_not_fired} */
    public static List<Reminder> snoozed(List<Reminder> reminders, UUID id, Snooze snooze, Instant now) {
        var until = snooze.moment(now);
        return stamped(reminders, id, reminder -> reminder.snoozed(until));
    }

    /** @throws ProblemException 404, 409 {@code reminder_not_fired} */
    public static List<Reminder> dismissed(List<Reminder> reminders, UUID id, Instant now) {
        return stamped(reminders, id, reminder -> reminder.dismissed(now));
    }

    private static List<Reminder> stamped(List<Reminder> reminders, UUID id, UnaryOperator<Reminder> stamp) {
        var wanted = find(reminders, id);
        if (wanted == null) throw ProblemException.notFound();
        if (wanted.firedAt() == null)
            throw ProblemException.conflict("reminder_not_fired", "The reminder has not come yet.");
        return reminders.stream()
                .map(reminder -> reminder == wanted ? stamp.apply(reminder) : reminder)
                .toList();
    }

    private static Reminder find(List<Reminder> reminders, UUID id) {
        for (var reminder : reminders) if (id != null && id.equals(reminder.id())) return reminder;
        return null;
    }

    /** What events tell of reminders that had no ids yet is found by what it says. */
    private static Reminder like(List<Reminder> reminders, Reminder wanted) {
        if (wanted.id() != null) return find(reminders, wanted.id());
        for (var reminder : reminders) if (reminder.saysTheSame(wanted)) return reminder;
        return null;
    }

    /**
     * Those that an undo brings back. That a reminder came since is nobody's change: it stays so. What the undone change
     * itself did to the stamps goes back.
     *
     * @param was as they were before the change that is undone
     * @param left as that change left them
     * @param present as they are
     */
    public static List<Reminder> backTo(List<Reminder> was, List<Reminder> left, List<Reminder> present, Ids ids) {
        return was.stream()
                .map(old -> {
                    var here = like(present, old);
                    if (here == null) return old.id() == null ? old.named(ids.next()) : old;
                    var then = like(left, old);
                    var untouched = then != null && here.hasTheStampsOf(then);
                    if (untouched) return old.named(here.id());
                    return here.saysTheSame(old) ? here : old.named(here.id()).armed();
                })
                .toList();
    }

    /**
     * What of them is new, or counts from a due that is, does not come late.
     *
     * @param present as they were until now
     * @param anotherDue whether the due is another one
     */
    public static List<Reminder> settled(
            List<Reminder> reminders, List<Reminder> present, boolean anotherDue, Due due, ZonedDateTime now) {
        return reminders.stream()
                .map(reminder -> {
                    var moved = anotherDue && reminder.before() != null;
                    if (!moved && present.contains(reminder)) return reminder;
                    var next = moved && present.contains(reminder) ? reminder.armed() : reminder;
                    return next.passedOver(due, now.toInstant(), now.getZone());
                })
                .toList();
    }
}
