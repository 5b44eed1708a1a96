package dev.todochatbot.todo.calendar;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;

import dev.todochatbot.todo.task.Status;
import dev.todochatbot.todo.task.Task;
import dev.todochatbot.when.Due;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.TextList;
import net.fortuna.ical4j.model.component.CalendarComponent;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VToDo;
import net.fortuna.ical4j.model.parameter.TzId;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.Categories;
import net.fortuna.ical4j.model.property.Completed;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Priority;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;

/** A task with a due, in a calendar. */
record FeedEntry(Task task, String host) {

    /** So long an appointment is of which nobody says how long it takes. */
    private static final Duration SHORT = Duration.ofMinutes(15);

    private static final ZoneId UTC = ZoneId.of("UTC");

    /** None, low, medium, high (RFC 5545, section 3.8.1.9). */
    private static final List<Integer> PRIORITIES = List.of(0, 9, 5, 1);

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");

    VEvent event() {
        var event = new VEvent(false);
        describe(event);
        switch (task.due()) {
            case Due.OnDay day -> {
                event.add(at("DTSTART", day));
                event.add(at("DTEND", new Due.OnDay(day.date().plusDays(1))));
            }
            case Due.AtTime time -> {
                event.add(at("DTSTART", time));
                event.add(at("DTEND", end(time)));
            }
        }
        rule(event);
        event.add(ImmutableStatus.VEVENT_CONFIRMED);
        return event;
    }

    /** A clock time that comes twice means the first one (section 3.3.5): the second is told in UTC. */
    private Due end(Due.AtTime start) {
        var end = start.dateTime().atZone(start.zone()).plus(Objects.requireNonNullElse(task.duration(), SHORT));
        var own = Due.AtTime.within(end.toLocalDateTime(), start.zone());
        return end.equals(end.withEarlierOffsetAtOverlap())
                ? own
                : Due.AtTime.within(end.withZoneSameInstant(ZoneOffset.UTC).toLocalDateTime(), UTC);
    }

    /**
     * A rule needs a start to count from, and so does a duration: it is the due. Where there is a duration it says when the
     * to-do ends, in place of {@code DUE} (section 3.6.2).
     */
    VToDo todo() {
        var todo = new VToDo(false);
        describe(todo);
        if (rule(todo) || task.duration() != null) todo.add(at("DTSTART", task.due()));
        if (task.duration() == null) todo.add(at("DUE", task.due()));
        else todo.add(new XProperty("DURATION", length(task.duration())));
        if (task.status() == Status.DONE) {
            todo.add(ImmutableStatus.VTODO_COMPLETED);
            todo.add(new Completed(task.completedAt()));
        } else todo.add(ImmutableStatus.VTODO_NEEDS_ACTION);
        return todo;
    }

    private void describe(CalendarComponent entry) {
        entry.add(new Uid(task.id() + "@" + host));
        entry.add(new DtStamp(task.updatedAt()));
        entry.add(new LastModified(task.updatedAt()));
        entry.add(new Summary(task.title()));
        if (!task.notes().isEmpty()) entry.add(new Description(task.notes()));
        if (!task.tags().isEmpty()) entry.add(new Categories(new TextList(task.tags())));
        var priority = PRIORITIES.get(task.priority().ordinal());
        if (priority > 0) entry.add(new Priority(priority));
    }

    /** Hours without minutes have no seconds (section 3.3.6). */
    private static String length(Duration duration) {
        var seconds = duration.toSecondsPart();
        return seconds == 0 ? duration.toString() : "PT%dM%dS".formatted(duration.toMinutes(), seconds);
    }

    /** @return whether there is one */
    private boolean rule(CalendarComponent entry) {
        if (task.status() == Status.DONE) return false;
        var rule = FeedRule.of(task.recurrence(), task.due());
        rule.ifPresent(text -> entry.add(new RRule<LocalDateTime>(text)));
        return rule.isPresent();
    }

    /** As text: the library's dates with a zone would set up its own registry of zones. */
    private static Property at(String name, Due due) {
        return switch (due) {
            case Due.OnDay(var date) ->
                new XProperty(
                        name, new ParameterList(List.of(Value.DATE)), DateTimeFormatter.BASIC_ISO_DATE.format(date));
            case Due.AtTime time -> {
                var zone = FeedZone.of(time);
                yield zone.isUtc()
                        ? new XProperty(name, CLOCK.format(time.dateTime()) + "Z")
                        : new XProperty(
                                name, new ParameterList(List.of(new TzId(zone.id()))), CLOCK.format(time.dateTime()));
            }
        };
    }
}
