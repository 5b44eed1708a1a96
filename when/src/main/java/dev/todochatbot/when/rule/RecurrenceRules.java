package dev.todochatbot.when.rule;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.StringTokenizer;
import java.util.stream.Collectors;

/** RFC 5545 rules as tasks may have them. */
public final class RecurrenceRules {

    /** In characters. */
    public static final int LONGEST = 255;

    private static final String NAME = "RRULE:";
    private static final Set<String> PARTS = Set.of(
            "FREQ",
            "INTERVAL",
            "COUNT",
            "UNTIL",
            "BYDAY",
            "BYMONTHDAY",
            "BYMONTH",
            "BYSETPOS",
            "BYWEEKNO",
            "BYYEARDAY",
            "BYHOUR",
            "BYMINUTE",
            "WKST");
    private static final Set<String> OFTEN_ENOUGH =
            Set.of("FREQ=HOURLY", "FREQ=DAILY", "FREQ=WEEKLY", "FREQ=MONTHLY", "FREQ=YEARLY");

    /** Every combination of days comes again within these years, wherever they begin; leap days on a Monday take 28. */
    private static final LocalDateTime SOME_DAY = LocalDateTime.of(2024, 1, 1, 0, 0);

    private static final int YEARS = 50;

    private static final DateTimeFormatter IN_UTC = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'");

    private RecurrenceRules() {}

    /**
     * The rule as it is stored: in capitals and without {@code RRULE:}.
     *
     * @throws IllegalArgumentException with a sentence for the user if it is no rule, has a part that tasks do not have,
     *     repeats more often than hourly, or has no day in 50 years, whatever its end
     */
    public static String normal(String rule) {
        var said = rule.strip();
        if (said.length() > LONGEST + NAME.length()) throw tooLong();
        var normal = said.toUpperCase(Locale.ROOT);
        normal = normal.startsWith(NAME) ? normal.substring(NAME.length()) : normal;
        normal = normal.endsWith(";") ? normal.substring(0, normal.length() - 1) : normal;
        if (normal.length() > LONGEST) throw tooLong();
        if (!normal.chars().allMatch(RecurrenceRules::mayStand))
            throw new IllegalArgumentException("a rule is made of letters, digits and =;,+-");
        new StringTokenizer(normal, ";").asIterator().forEachRemaining(part -> check(part.toString()));
        var parsed = Rule.parse(normal).eachPeriod();
        if (parsed.hours().size() > 1 || parsed.minutes().size() > 1)
            throw new IllegalArgumentException("a rule has one BYHOUR and one BYMINUTE");
        if (Schedule.of(parsed, SOME_DAY, false)
                .onOrAfter(SOME_DAY)
                .filter(it -> it.getYear() < SOME_DAY.getYear() + YEARS)
                .isEmpty()) throw new IllegalArgumentException("the rule " + normal + " never happens");
        return normal;
    }

    /** The same for a due without a time: an end that is said in UTC is the day that it is in this zone. */
    public static String endingOnADay(String rule, ZoneId zone) {
        return Collections.list(new StringTokenizer(rule, ";")).stream()
                .map(part -> part.toString().startsWith("UNTIL=")
                        ? "UNTIL=" + day(part.toString().substring(6), zone)
                        : part.toString())
                .collect(Collectors.joining(";"));
    }

    private static String day(String until, ZoneId zone) {
        try {
            var day =
                    LocalDateTime.parse(until, IN_UTC).atOffset(ZoneOffset.UTC).atZoneSameInstant(zone);
            return day.getYear() < 1 || day.getYear() > 9999
                    ? until
                    : day.format(DateTimeFormatter.ofPattern("uuuuMMdd"));
        } catch (DateTimeException noMoment) {
            return until;
        }
    }

    private static IllegalArgumentException tooLong() {
        return new IllegalArgumentException("a rule has at most " + LONGEST + " characters");
    }

    private static boolean mayStand(int character) {
        return character >= 'A' && character <= 'Z'
                || character >= '0' && character <= '9'
                || "=;,+-".indexOf(character) >= 0;
    }

    private static void check(String part) {
        var name = part.substring(0, Math.max(0, part.indexOf('=')));
        if (name.equals("FREQ") && !OFTEN_ENOUGH.contains(part))
            throw new IllegalArgumentException("FREQ is HOURLY, DAILY, WEEKLY, MONTHLY or YEARLY");
        if (!PARTS.contains(name))
            throw new IllegalArgumentException("a rule has no part " + (name.isEmpty() ? part : name));
    }
}
