package dev.todochatbot.todo.quickadd;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.Freq;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;

/** RFC 5545 rules as tasks may have them. */
public final class RecurrenceRules {

    private static final int LONGEST = 255;

    private static final Set<Freq> FREQUENCIES =
            EnumSet.of(Freq.HOURLY, Freq.DAILY, Freq.WEEKLY, Freq.MONTHLY, Freq.YEARLY);

    private RecurrenceRules() {}

    /**
     * The rule as it is stored: in capitals and without {@code RRULE:}.
     *
     * @throws IllegalArgumentException with a sentence for the user if it is no rule, repeats more often than hourly, or
     *     never happens
     */
    public static String normal(String rule) {
        var normal = rule.strip().toUpperCase(Locale.ROOT).replaceFirst("^RRULE:", "");
        if (normal.length() > LONGEST) {
            throw new IllegalArgumentException("a rule has at most " + LONGEST + " characters");
        }
        var parsed = parse(normal);
        if (!FREQUENCIES.contains(parsed.getFreq())) {
            throw new IllegalArgumentException("a task repeats hourly at most");
        }
        // Leap days come every eight years at worst; without an interval a rule shows at once whether it ever happens
        parsed.setInterval(1);
        if (parsed.getUntil() == null
                && !parsed.iterator(new DateTime(2024, 0, 1, 0, 0, 0)).hasNext()) {
            throw new IllegalArgumentException("the rule " + normal + " never happens");
        }
        return normal;
    }

    static RecurrenceRule parse(String rule) {
        try {
            return new RecurrenceRule(rule, RecurrenceRule.RfcMode.RFC5545_STRICT);
        } catch (InvalidRecurrenceRuleException | RuntimeException invalid) {
            throw new IllegalArgumentException("not an RFC 5545 rule: " + rule, invalid);
        }
    }
}
