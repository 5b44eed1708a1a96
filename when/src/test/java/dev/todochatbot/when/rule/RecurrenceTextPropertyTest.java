package dev.todochatbot.when.rule;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Rules put together by chance (always the same one): whoever comes on other days has another text. */
class RecurrenceTextPropertyTest {

    private static final int RULES = 1_500;
    private static final int DAYS = 12;

    private static final ZoneId ZONE = ZoneId.of("America/Los_Angeles");

    /** Enough of them to tell rules apart that agree by chance; on both sides of weeks, months and years. */
    private static final List<LocalDateTime> STARTS = Stream.of(
                    "2026-11-29T17:00", "2027-01-02T00:00", "2027-02-10T23:59")
            .map(LocalDateTime::parse)
            .toList();

    @Test
    void rulesThatComeOnOtherDaysNeverHaveTheSameText() {
        var chance = new Random(4);
        var daysOf = new HashMap<String, List<List<LocalDateTime>>>();
        var ruleOf = new HashMap<String, String>();
        var said = 0;
        for (var n = 0; n < RULES; n++) {
            var rule = rule(chance);
            if (!isTaken(rule)) continue;
            var text = RecurrenceText.of(rule, ZONE);
            if (!text.equals(rule)) said++;
            var days = STARTS.stream().map(start -> days(rule, start)).toList();
            assertEquals(
                    daysOf.getOrDefault(text, days), days, () -> text + " is " + rule + ", and " + ruleOf.get(text));
            daysOf.put(text, days);
            ruleOf.put(text, rule);
        }
        var different = daysOf.size();
        var inWords = said;
        assertTrue(different > 200 && inWords > 200, () -> different + " texts, " + inWords + " in words");
    }

    private static List<LocalDateTime> days(String text, LocalDateTime start) {
        var rule = Rule.parse(text);
        var schedule = Schedule.of(rule, start, false);
        var days = new ArrayList<LocalDateTime>();
        var next = schedule.onOrAfter(start);
        while (next.isPresent() && days.size() < DAYS) {
            var at = next.get();
            if (rule.until() != null && at.isAfter(rule.until().in(ZONE))) break;
            if (rule.count() != null && days.size() == rule.count()) break;
            days.add(at);
            next = schedule.onOrAfter(at.plusSeconds(1));
        }
        return days;
    }

    private static boolean isTaken(String rule) {
        try {
            RecurrenceRules.normal(rule);
            return true;
        } catch (IllegalArgumentException refused) {
            return false;
        }
    }

    private static String rule(Random chance) {
        var parts = new ArrayList<String>();
        parts.add(
                "FREQ=" + any(chance, "HOURLY", "DAILY", "WEEKLY", "WEEKLY", "MONTHLY", "MONTHLY", "YEARLY", "YEARLY"));
        maybe(parts, chance, 3, "INTERVAL=", "1", "2", "3");
        maybe(parts, chance, 8, "COUNT=", "1", "2", "5");
        if (!parts.getLast().startsWith("COUNT"))
            maybe(parts, chance, 8, "UNTIL=", "20270131", "20270131T080000Z", "20270201T075959Z", "20270131T235959Z");
        maybe(parts, chance, 4, "BYMONTH=", "2", "1,12", "11,3", "12,1");
        maybe(parts, chance, 4, "BYMONTHDAY=", "13", "29", "31", "-1", "-2", "1,15", "1,-1", "15,1");
        maybe(
                parts,
                chance,
                2,
                "BYDAY=",
                "MO",
                "FR",
                "MO,TU",
                "MO,TU,WE,TH,FR",
                "SA,SU",
                "1MO",
                "-1FR",
                "-2FR",
                "1MO,1TU",
                "FR,1MO",
                "2SU",
                "MO,TU,WE,TH,FR,SA,SU",
                "FR,MO,TU,TH,WE");
        maybe(parts, chance, 8, "BYYEARDAY=", "1", "100", "1,100,200", "-1", "-2");
        maybe(parts, chance, 8, "BYWEEKNO=", "1", "20", "53", "-1", "1,2");
        maybe(parts, chance, 5, "BYSETPOS=", "1", "-1", "2", "1,-1", "-2");
        maybe(parts, chance, 8, "BYHOUR=", "2", "9", "23");
        maybe(parts, chance, 6, "BYMINUTE=", "0", "30");
        maybe(parts, chance, 6, "WKST=", "SU", "MO", "WE");
        return String.join(";", parts);
    }

    private static void maybe(List<String> parts, Random chance, int oneOf, String name, String... values) {
        if (chance.nextInt(oneOf) == 0) parts.add(name + any(chance, values));
    }

    private static String any(Random chance, String... values) {
        return values[chance.nextInt(values.length)];
    }
}
