package dev.todochatbot.when.rule;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringTokenizer;
import java.util.TreeMap;

import dev.todochatbot.when.Collected;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Rules and their days as libical knows them, where its table is at hand: blocks of RRULE, DTSTART and INSTANCES. */
class RecurrenceOracleTest {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");

    @Test
    void everyRuleThatTasksMayHaveComesOnTheDaysOfTheTable() throws IOException {
        var table = Collected.file("recurrence/icalrecur_test.txt");
        assumeTrue(table.isPresent(), "the table is not here");
        var judged = 0;
        var agreed = 0;
        var notOurs = new TreeMap<String, Integer>();
        var wrong = new ArrayList<String>();
        for (var block : blocks(table.get())) {
            var reason = notOurs(block);
            if (reason != null) {
                notOurs.merge(reason, 1, Integer::sum);
                continue;
            }
            judged++;
            var expected = expected(block);
            var found = days(block, expected.size() + 1);
            if (found.equals(expected)) agreed++;
            else if (!countsFromAnotherYear(block))
                wrong.add(block.get("RRULE") + " from " + block.get("DTSTART") + ": " + found);
        }
        System.out.printf(
                "recurrence oracle: %d of %d agreed (%.1f%%); not ours: %s%n",
                agreed, judged, 100.0 * agreed / judged, notOurs);
        assertEquals(List.of(), wrong);
    }

    /**
     * RFC 5545 does not say from which year the interval of a rule for weeks counts, where it starts in a week of the year
     * before and its start is none of its days: we take the year of the week, as for all other starts.
     */
    private static boolean countsFromAnotherYear(Map<String, String> block) {
        var start = moment(block.get("DTSTART"));
        return block.get("RRULE").contains("BYWEEKNO")
                && block.get("RRULE").contains("INTERVAL")
                && start.get(IsoFields.WEEK_BASED_YEAR) != start.getYear()
                && !days(block, 1).contains(start);
    }

    private static List<Map<String, String>> blocks(Path table) throws IOException {
        var blocks = new ArrayList<Map<String, String>>();
        var block = new TreeMap<String, String>();
        for (var line : Files.readAllLines(table)) {
            var colon = line.indexOf(':');
            if (line.startsWith("#") || colon < 0) continue;
            block.put(line.substring(0, colon), line.substring(colon + 1).strip());
            if (!line.startsWith("INSTANCES")) continue;
            blocks.add(block);
            block = new TreeMap<>();
        }
        return blocks;
    }

    /** @return why the block says nothing about us; null where it does */
    private static String notOurs(Map<String, String> block) {
        if (block.get("INSTANCES").startsWith("*")) return "the table has no days for it";
        var rule = block.get("RRULE");
        if (rule.contains("SECONDLY") || rule.contains("MINUTELY")) return "more often than hourly";
        try {
            RecurrenceRules.normal(rule);
            return null;
        } catch (IllegalArgumentException refused) {
            if (rule.contains("BYSECOND")) return "BYSECOND";
            return refused.getMessage().contains("one BYHOUR") ? "several BYHOUR or BYMINUTE" : refused.getMessage();
        }
    }

    private static List<LocalDateTime> expected(Map<String, String> block) {
        var all = new ArrayList<LocalDateTime>();
        new StringTokenizer(block.get("INSTANCES"), ",")
                .asIterator()
                .forEachRemaining(it -> all.add(moment(it.toString())));
        return all;
    }

    /** The whole series, counted from its start, as far as it is asked for. */
    private static List<LocalDateTime> days(Map<String, String> block, int most) {
        var start = moment(block.get("DTSTART"));
        var read = Rule.parse(RecurrenceRules.normal(block.get("RRULE")));
        var rule = block.get("DTSTART").contains("T") ? read : read.untimed();
        var schedule = Schedule.of(rule, start, false);
        var found = new ArrayList<LocalDateTime>();
        var next = schedule.onOrAfter(start);
        for (var n = 1; next.isPresent() && found.size() < most; n++) {
            var at = next.get();
            if (rule.count() != null && n > rule.count()) break;
            if (rule.until() != null && at.isAfter(rule.until().in(ZoneOffset.UTC))) break;
            found.add(at);
            next = schedule.onOrAfter(at.plusSeconds(1));
        }
        return found;
    }

    private static LocalDateTime moment(String text) {
        var local = text.endsWith("Z") ? text.substring(0, text.length() - 1) : text;
        return local.contains("T")
                ? LocalDateTime.parse(local, MOMENT)
                : LocalDate.parse(local, DateTimeFormatter.BASIC_ISO_DATE).atStartOfDay();
    }
}
