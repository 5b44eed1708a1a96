package dev.todochatbot.todo;

import java.util.ArrayList;
import java.util.List;

/** Texts that nobody means: one thing over and over. */
public final class HostileText {

    private HostileText() {}

    /** What to repeat: every mark, every kind of quotes, brackets, combining marks, words that begin phrases. */
    public static List<String> units() {
        var units = new ArrayList<String>();
        for (var mark = '!'; mark <= '~'; mark++) if (!Character.isLetterOrDigit(mark)) units.add(String.valueOf(mark));
        units.addAll(List.of("“", "”", "‘", "’", "«", "»", "„", "“a", "'a", "\"a", " ' ", "a’"));
        units.addAll(List.of(
                "a, ",
                "([{",
                "(]",
                "e\u0301",
                "\u0301",
                "\uD83C\uDF89",
                "7",
                "1.",
                "1/",
                "7 ",
                "a@",
                "a.",
                "://",
                "a:"));
        units.addAll(List.of(
                "every ", "every 2 ", "monday ", "mondays ", "mondays, ", "a week from ", "at 5 ", "by ", "in 2 "));
        units.addAll(List.of(
                "the 1st, ", "tomorrow ", "due due ", "#a1 ", "#1", "+Work ", "!high ", "1 Dec ", "last ", "a ", " x"));
        return units;
    }

    /** So long, in UTF-16 units, and with another end than its middle. */
    public static String of(String unit, int length) {
        return unit.repeat(length / unit.length() + 1).substring(0, length - 1) + "x";
    }
}
