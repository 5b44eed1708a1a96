package dev.todochatbot.when.rule;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** English for days, months and places. */
final class Wording {

    private static final EnumSet<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private Wording() {}

    /** @param between {@code and}, or {@code or} where one of them is meant */
    static String weekdays(List<DayOfWeek> days, String between) {
        var set = EnumSet.copyOf(days);
        if (set.equals(EnumSet.complementOf(WEEKEND))) return "weekday";
        if (set.equals(WEEKEND)) return "weekend day";
        return joined(days.stream().map(Wording::name).toList(), between);
    }

    static String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    static String months(Collection<Integer> months) {
        return all(months.stream()
                .sorted()
                .map(month -> Month.of(month).getDisplayName(TextStyle.FULL, Locale.ENGLISH))
                .toList());
    }

    /** Those from the start first: "1st and last". */
    static String places(Collection<Integer> places) {
        return all(places.stream()
                .sorted(Comparator.<Integer>comparingInt(place -> place < 0 ? 1 : 0)
                        .thenComparingInt(place -> place))
                .map(Wording::place)
                .toList());
    }

    /** @param place from 1, or from the end: -1 is the last, -2 the 2nd to last */
    static String place(int place) {
        if (place == -1) return "last";
        return place < 0 ? ordinal(-place) + " to last" : ordinal(place);
    }

    private static String ordinal(int n) {
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

    static String all(List<String> words) {
        return joined(words, "and");
    }

    private static String joined(List<String> words, String last) {
        return words.size() < 2
                ? String.join("", words)
                : words.stream().limit(words.size() - 1L).collect(Collectors.joining(", ")) + " " + last + " "
                        + words.getLast();
    }
}
