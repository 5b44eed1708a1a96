package dev.todochatbot.when;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import dev.todochatbot.when.Recurrence.From;
import dev.todochatbot.when.rule.RecurrenceRules;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertTrue;

/** Rules, dues and zones put together by chance (always the same one): none fails, and each comes on or to its end. */
class EveryRuleTest {

    private static final int RULES = 500;

    /** So many times, at most, a series of ours is completed. */
    private static final int TIMES = 5;

    private static final List<String> ZONES = List.of(
            "Europe/Berlin", "America/New_York", "Pacific/Apia", "Australia/Lord_Howe", "Asia/Kathmandu", "UTC");

    private static final List<String> DUES = List.of(
            "0001-01-02T00:00",
            "1969-12-31T23:59",
            "2011-12-30T12:00",
            "2024-02-29T02:30",
            "2026-03-28T02:30",
            "2026-10-25T02:30",
            "2026-11-21T14:00",
            "2029-03-01T09:00",
            "2099-12-31T23:59",
            "9999-12-30T23:59");

    static Stream<String> rules() {
        var chance = new Random(9);
        return Stream.generate(() -> rule(chance)).limit(RULES);
    }

    @Test
    void everyRuleIsTakenOrRefusedAndWhateverIsStoredIsCompleted() {
        var chance = new Random(10);
        var taken = 0;
        for (var rule : rules().toList()) {
            if (isTaken(rule)) taken++;
            var zone = ZoneId.of(any(ZONES, chance));
            var at = LocalDateTime.parse(any(DUES, chance));
            completeToTheEnd(rule, any(List.of(From.values()), chance), new Due.OnDay(at.toLocalDate()));
            completeToTheEnd(rule, any(List.of(From.values()), chance), Due.AtTime.within(at, zone));
        }
        var legal = taken;
        assertTrue(legal > RULES / 10 && legal < RULES, () -> legal + " of " + RULES);
    }

    private static boolean isTaken(String rule) {
        try {
            RecurrenceRules.normal(rule);
            return true;
        } catch (IllegalArgumentException refused) {
            return false;
        }
    }

    /** Each occurrence is after the one before, and ends where the rule ends. */
    private static void completeToTheEnd(String rule, From from, Due due) {
        var recurrence = new Recurrence(rule, from);
        var now = Now.SATURDAY;
        for (var times = 0; times < TIMES; times++) {
            var next = Occurrences.next(recurrence, due, now);
            if (next.isEmpty()) return;
            var before = due;
            assertTrue(
                    from == From.COMPLETION || moment(next.get().due()).isAfter(moment(before)),
                    () -> rule + ": " + next.get().due() + " after " + before);
            recurrence = next.get().recurrence();
            due = next.get().due();
            if (moment(due).getYear() < 9_990) now = later(now, due);
        }
    }

    private static ZonedDateTime later(ZonedDateTime now, Due due) {
        var then = moment(due).atZone(now.getZone());
        return then.isAfter(now) ? then : now;
    }

    private static LocalDateTime moment(Due due) {
        return due instanceof Due.AtTime at ? at.dateTime() : due.day().atStartOfDay();
    }

    private static String rule(Random chance) {
        var parts = new ArrayList<String>();
        parts.add("FREQ=" + any(List.of("HOURLY", "DAILY", "WEEKLY", "MONTHLY", "YEARLY", "MINUTELY", "EVER"), chance));
        maybe(parts, chance, "INTERVAL=", "1", "2", "4", "13", "2147483647", "0", "99999999999");
        if (chance.nextBoolean()) maybe(parts, chance, "COUNT=", "1", "2", "30", "2147483647", "0", "-1");
        else
            maybe(
                    parts,
                    chance,
                    "UNTIL=",
                    "20301231",
                    "20261231T225959Z",
                    "20300231",
                    "99991231T235959Z",
                    "00010101",
                    "2030");
        maybe(parts, chance, "BYMONTH=", "2", "1,12", "11,3,4", "13", "0");
        maybe(parts, chance, "BYMONTHDAY=", "29", "30", "31", "-1", "1,15", "32");
        maybe(parts, chance, "BYDAY=", "MO", "MO,TU,WE,TH,FR,SA,SU", "5MO", "-1FR", "6SU", "53MO", "XX");
        maybe(parts, chance, "BYYEARDAY=", "1", "366", "-366", "367");
        maybe(parts, chance, "BYWEEKNO=", "1", "53", "-53", "54");
        maybe(parts, chance, "BYSETPOS=", "1", "-1", "6", "366", "-366", "0");
        maybe(parts, chance, "BYHOUR=", "2", "23", "0,12", "24");
        maybe(parts, chance, "BYMINUTE=", "0", "30", "0,30", "60");
        maybe(parts, chance, "BYSECOND=", "0,1,2,3,4,5,6,7,8,9", "60");
        maybe(parts, chance, "WKST=", "SU", "XX");
        return String.join(";", parts);
    }

    private static void maybe(List<String> parts, Random chance, String name, String... values) {
        if (chance.nextInt(5) == 0) parts.add(name + values[chance.nextInt(values.length)]);
    }

    private static <T> T any(List<T> all, Random chance) {
        return all.get(chance.nextInt(all.size()));
    }
}
