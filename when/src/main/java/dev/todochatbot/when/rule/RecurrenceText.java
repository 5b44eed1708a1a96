package dev.todochatbot.when.rule;

import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Locale;

/**
 * A rule as people say it: "every 2 weeks on Monday and Thursday until 19 January 2027". It tells all of the rule; what has no
 * words of its own is told by the rule itself.
 */
public final class RecurrenceText {

    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

    private RecurrenceText() {}

    /** @param zone on whose wall clock the rule ends; null where it is a matter of days alone */
    public static String of(String rule, ZoneId zone) {
        try {
            var read = Rule.parse(rule);
            return RuleWords.of(read).map(words -> words + end(read, zone)).orElse(rule);
        } catch (IllegalArgumentException unreadable) {
            // Stored by a version that took more: it stays readable
            return rule;
        }
    }

    private static String end(Rule rule, ZoneId zone) {
        if (rule.until() != null) return " until " + moment(rule.until(), zone);
        if (rule.count() == null) return "";
        return rule.count() == 1 ? ", once" : ", " + rule.count() + " times";
    }

    /** A day that counts to its end needs no time. */
    private static String moment(Rule.Until until, ZoneId zone) {
        var at = zone == null ? until.at() : until.in(zone);
        var day = "%d %s %d"
                .formatted(
                        at.getDayOfMonth(), at.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH), at.getYear());
        return zone == null || at.toLocalTime().equals(END_OF_DAY) ? day : day + ", " + at.toLocalTime();
    }
}
