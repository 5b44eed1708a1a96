package dev.todochatbot.todo.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

import dev.todochatbot.when.Due;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.DateList;
import net.fortuna.ical4j.model.component.Daylight;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.RDate;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;

/**
 * A zone as a calendar defines it. Its clock changes are those of the JDK, by which dues are reckoned, told one by one. The
 * library's own registry of zones is not used: it adds ids of its own to those that {@link ZoneId} takes.
 */
record FeedZone(ZoneId zone) {

    /** Changes are told up to the end of this year, or ten years on from the first due. */
    private static final int LAST_YEAR = 2050;

    private static final int YEARS = 10;

    static FeedZone of(Due.AtTime due) {
        return new FeedZone(due.zone());
    }

    /** Moments of UTC need no zone. */
    boolean isUtc() {
        return zone.getRules().isFixedOffset()
                && zone.getRules().getOffset(LocalDateTime.MIN).equals(ZoneOffset.UTC);
    }

    /** Without the colon of an offset, which would end the name. */
    String id() {
        return zone.getId().replace(":", "");
    }

    private record Change(ZoneOffset from, ZoneOffset to, boolean daylight) {}

    /** @param firstYear of what is due in this zone */
    VTimeZone definition(int firstYear) {
        var rules = zone.getRules();
        var start = LocalDate.of(Math.max(1, firstYear - 1), 1, 1).atStartOfDay();
        var before = rules.getOffset(start);
        var observances = new ArrayList<Observance>();
        observances.add(observance(
                new Change(before, before, rules.isDaylightSavings(start.toInstant(before))), List.of(start)));
        var changes = new LinkedHashMap<Change, List<LocalDateTime>>();
        var last = Math.max(LAST_YEAR, firstYear + YEARS);
        for (var next = rules.nextTransition(start.toInstant(before));
                next != null && next.getDateTimeBefore().getYear() <= last;
                next = rules.nextTransition(next.getInstant()))
            changes.computeIfAbsent(change(next), _ -> new ArrayList<>()).add(next.getDateTimeBefore());
        changes.forEach((change, moments) -> observances.add(observance(change, moments)));
        var definition = new VTimeZone(new ComponentList<>(observances));
        definition.add(new TzId(id()));
        return definition;
    }

    private Change change(ZoneOffsetTransition transition) {
        return new Change(
                transition.getOffsetBefore(),
                transition.getOffsetAfter(),
                zone.getRules().isDaylightSavings(transition.getInstant()));
    }

    private static Observance observance(Change change, List<LocalDateTime> moments) {
        var observance = change.daylight() ? new Daylight() : new Standard();
        observance.add(new DtStart<>(moments.getFirst()));
        observance.add(new TzOffsetFrom(change.from()));
        observance.add(new TzOffsetTo(change.to()));
        var more = moments.subList(1, moments.size());
        if (!more.isEmpty()) observance.add(new RDate<>(new DateList<>(more)));
        return observance;
    }
}
