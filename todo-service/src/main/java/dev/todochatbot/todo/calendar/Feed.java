package dev.todochatbot.todo.calendar;

import java.io.IOException;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;

import jakarta.inject.Singleton;

import dev.todochatbot.todo.task.Task;
import dev.todochatbot.todo.task.read.TaskExport;
import dev.todochatbot.when.Due;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.CalendarComponent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/** What is due, as a calendar (RFC 5545). The same tasks give the same text, to the byte. */
@Singleton
class Feed {

    /** So long what is done stays in the calendar. */
    private static final Duration DONE = Duration.ofDays(30);

    private static final List<Property> PROPERTIES = List.of(
            new ProdId("-//Todo Chatbot//Calendar//EN"),
            ImmutableVersion.VERSION_2_0,
            ImmutableCalScale.GREGORIAN,
            new XProperty("X-WR-CALNAME", "Tasks"),
            new XProperty("X-PUBLISHED-TTL", "PT1H"));

    private final TaskExport tasks;
    private final Clock clock;

    Feed(TaskExport tasks, Clock clock) {
        this.tasks = tasks;
        this.clock = clock;
    }

    /**
     * @param host makes the ids of the tasks unique in the world
     * @param asTodos whether to give to-dos instead of events
     */
    String of(UUID owner, String host, boolean asTodos) {
        var due = tasks.due(owner, clock.instant().minus(DONE));
        var components = new ArrayList<CalendarComponent>(zones(due));
        for (var task : due) {
            var entry = new FeedEntry(task, host);
            components.add(asTodos ? entry.todo() : entry.event());
        }
        return text(new Calendar(new PropertyList(PROPERTIES), new ComponentList<>(components)));
    }

    /** Every zone that is named, from before its first due on. */
    private static List<VTimeZone> zones(List<Task> due) {
        var firsts = new TreeMap<FeedZone, Integer>(Comparator.comparing(FeedZone::id));
        for (var task : due)
            if (task.due() instanceof Due.AtTime time && !FeedZone.of(time).isUtc())
                firsts.merge(FeedZone.of(time), time.day().getYear(), Math::min);
        return firsts.entrySet().stream()
                .map(first -> first.getKey().definition(first.getValue()))
                .toList();
    }

    private static String text(Calendar calendar) {
        var text = new StringWriter();
        try {
            new CalendarOutputter(false).output(calendar, text);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return text.toString();
    }
}
