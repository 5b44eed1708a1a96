package dev.todochatbot.when.rule;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.dmfs.rfc5545.Weekday;
import org.dmfs.rfc5545.recur.Freq;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRule.Part;
import org.dmfs.rfc5545.recur.RecurrenceRule.WeekdayNum;

/** A rule as people say it: "every 2 weeks on Monday and Thursday". */
public final class RecurrenceText {

    private static final List<Weekday> WORKING_DAYS =
            List.of(Weekday.MO, Weekday.TU, Weekday.WE, Weekday.TH, Weekday.FR);

    private static final List<String> PLACES = List.of("last", "", "1st", "2nd", "3rd", "4th", "5th");

    private RecurrenceText() {}

    public static String of(String text) {
        try {
            var rule = RecurrenceRules.parse(text);
            return every(rule) + end(rule);
        } catch (RuntimeException unsayable) {
            // Stored by a version that took more: it stays readable
            return text;
        }
    }

    private static String every(RecurrenceRule rule) {
        var days = rule.getByDayPart();
        if (days != null && rule.getFreq() == Freq.WEEKLY) {
            return rule.getInterval() == 1 ? "every " + weekdays(days) : unit(rule) + " on " + weekdays(days);
        }
        if (days != null) {
            return unit(rule) + " on " + placed(rule, days) + months(rule, " in ");
        }
        if (rule.hasPart(Part.BYMONTHDAY)) {
            var monthDays = rule.getByPart(Part.BYMONTHDAY);
            return rule.getFreq() == Freq.YEARLY && rule.hasPart(Part.BYMONTH) && monthDays.size() == 1
                    ? unit(rule) + " on " + monthDays.getFirst() + months(rule, " ")
                    : unit(rule) + " on the "
                            + and(monthDays.stream()
                                    .map(RecurrenceText::ordinal)
                                    .toList()) + months(rule, " of ");
        }
        return unit(rule) + months(rule, " in ");
    }

    private static String unit(RecurrenceRule rule) {
        var unit =
                switch (rule.getFreq()) {
                    case HOURLY -> "hour";
                    case DAILY -> "day";
                    case WEEKLY -> "week";
                    case MONTHLY -> "month";
                    default -> "year";
                };
        return rule.getInterval() == 1 ? "every " + unit : "every " + rule.getInterval() + " " + unit + "s";
    }

    private static String weekdays(List<WeekdayNum> days) {
        var plain = days.stream().map(day -> day.weekday).toList();
        if (plain.size() == 5 && plain.containsAll(WORKING_DAYS)) {
            return "weekday";
        }
        return plain.size() == 2 && plain.containsAll(List.of(Weekday.SA, Weekday.SU))
                ? "weekend day"
                : and(plain.stream().map(RecurrenceText::name).toList());
    }

    private static String placed(RecurrenceRule rule, List<WeekdayNum> days) {
        if (rule.hasPart(Part.BYSETPOS)) {
            var places = rule.getByPart(Part.BYSETPOS).stream()
                    .map(RecurrenceText::place)
                    .toList();
            return "the " + and(places) + " " + weekdays(days);
        }
        return and(days.stream()
                .map(day -> day.pos == 0 ? name(day.weekday) : "the " + place(day.pos) + " " + name(day.weekday))
                .toList());
    }

    private static String place(int place) {
        return place >= -1 && place <= 5 ? PLACES.get(place + 1) : ordinal(place);
    }

    private static String months(RecurrenceRule rule, String lead) {
        return rule.hasPart(Part.BYMONTH)
                ? lead
                        + and(rule.getByPart(Part.BYMONTH).stream()
                                .map(month -> Month.of(month + 1).getDisplayName(TextStyle.FULL, Locale.ENGLISH))
                                .toList())
                : "";
    }

    private static String end(RecurrenceRule rule) {
        var until = rule.getUntil();
        if (until != null) {
            return " until %d %s %d"
                    .formatted(
                            until.getDayOfMonth(),
                            Month.of(until.getMonth() + 1).getDisplayName(TextStyle.FULL, Locale.ENGLISH),
                            until.getYear());
        }
        return rule.getCount() == null ? "" : rule.getCount() == 1 ? ", once" : ", " + rule.getCount() + " times";
    }

    private static String ordinal(int n) {
        if (n < 0) {
            return n == -1 ? "last day" : ordinal(-n) + " day before the end";
        }
        var teens = n % 100 >= 11 && n % 100 <= 13;
        return n
                + (teens
                        ? "th"
                        : switch (n % 10) {
                            case 1 -> "st";
                            case 2 -> "nd";
                            case 3 -> "rd";
                            default -> "th";
                        });
    }

    private static String name(Weekday day) {
        return DayOfWeek.of((day.ordinal() + 6) % 7 + 1).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    private static String and(List<String> words) {
        return words.size() < 2
                ? String.join("", words)
                : words.stream().limit(words.size() - 1L).collect(Collectors.joining(", ")) + " and " + words.getLast();
    }
}
