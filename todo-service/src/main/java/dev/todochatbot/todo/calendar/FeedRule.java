package dev.todochatbot.todo.calendar;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.StringTokenizer;
import java.util.stream.Collectors;

import dev.todochatbot.when.Due;
import dev.todochatbot.when.Occurrences;
import dev.todochatbot.when.Recurrence;
import dev.todochatbot.when.rule.Frequency;
import dev.todochatbot.when.rule.Rule;

/** The rule of a task as RFC 5545 wants it beside the task's due, so that programs find the days that we find. */
final class FeedRule {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'");
    private static final int HOURS_OF_A_DAY = 24;

    private FeedRule() {}

    /** @return empty where what follows is not known before it is counted from, or cannot be said */
    static Optional<String> of(Recurrence recurrence, Due due) {
        if (recurrence == null || recurrence.from() == Recurrence.From.COMPLETION) return Optional.empty();
        try {
            return of(Rule.parse(recurrence.rule()), parts(recurrence.rule()), due, recurrence);
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<String> of(Rule rule, Map<String, String> parts, Due due, Recurrence recurrence) {
        if (due instanceof Due.OnDay && !onDays(rule, parts)) return Optional.empty();
        if (rule.until() != null) {
            if (isOver(rule.until(), due)) return Optional.empty();
            parts.put("UNTIL", until(rule.until(), due));
        }
        sayWhatFollowsFromTheDue(rule, parts, due);
        if (rule.count() != null) {
            var left = rule.count() - (isOne(recurrence, due) ? 0 : 1);
            if (left < 1) return Optional.empty();
            parts.put("COUNT", String.valueOf(left));
        }
        return Optional.of(parts.entrySet().stream()
                .map(part -> part.getKey() + "=" + part.getValue())
                .collect(Collectors.joining(";")));
    }

    /** Months and days of the week that we take from the due, and RFC 5545 from nowhere: there it would be all of them. */
    private static void sayWhatFollowsFromTheDue(Rule rule, Map<String, String> parts, Due due) {
        if (rule.frequency() != Frequency.YEARLY || parts.containsKey("BYYEARDAY")) return;
        if (parts.containsKey("BYMONTHDAY") && !parts.containsKey("BYMONTH"))
            parts.put("BYMONTH", String.valueOf(due.day().getMonthValue()));
        if (parts.containsKey("BYWEEKNO") && !parts.containsKey("BYMONTHDAY") && !parts.containsKey("BYDAY"))
            parts.put("BYDAY", due.day().getDayOfWeek().name().substring(0, 2));
    }

    private static Map<String, String> parts(String rule) {
        var parts = new LinkedHashMap<String, String>();
        new StringTokenizer(rule, ";").asIterator().forEachRemaining(part -> {
            var text = part.toString();
            var equals = text.indexOf('=');
            if (equals > 0) parts.put(text.substring(0, equals), text.substring(equals + 1));
        });
        return parts;
    }

    /** Hours and minutes say nothing of a day; one that comes every few hours comes every day. */
    private static boolean onDays(Rule rule, Map<String, String> parts) {
        parts.remove("BYHOUR");
        parts.remove("BYMINUTE");
        if (rule.frequency() != Frequency.HOURLY) return true;
        parts.put("FREQ", "DAILY");
        parts.remove("INTERVAL");
        return rule.interval() <= HOURS_OF_A_DAY;
    }

    /** A due may have been moved behind the end of its rule. */
    private static boolean isOver(Rule.Until until, Due due) {
        return due instanceof Due.AtTime time
                ? until.in(time.zone()).isBefore(time.dateTime())
                : until.at().toLocalDate().isBefore(due.day());
    }

    /** Of the kind of the due: a date, or a moment of UTC (section 3.3.10). */
    private static String until(Rule.Until until, Due due) {
        return due instanceof Due.AtTime time
                ? MOMENT.format(until.in(time.zone()).atZone(time.zone()).withZoneSameInstant(ZoneOffset.UTC))
                : DateTimeFormatter.BASIC_ISO_DATE.format(until.at().toLocalDate());
    }

    /** A due that was moved off the days of its rule is one more, which programs do not count. */
    private static boolean isOne(Recurrence recurrence, Due due) {
        return Occurrences.first(recurrence, due).filter(due::equals).isPresent();
    }
}
