package dev.todochatbot.chatbot.engine.builtin.speak;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;

import dev.todochatbot.understanding.speech.Saying;
import dev.todochatbot.understanding.speech.Sayings;
import dev.todochatbot.when.rule.RecurrenceText;

/** How a task comes again, in the words of a language: simple rules; others are told in English. */
record Repetition(Sayings says) {

    private static final List<String> DAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");
    private static final String AFTER_COMPLETION = " after completion";
    private static final List<String> SIMPLE = List.of("FREQ", "INTERVAL", "BYDAY");

    /** @param rule an RRULE, or null. @param text what else there is to say it with */
    String of(String rule, String text) {
        if (rule == null || !rule.startsWith("FREQ=")) {
            return text;
        }
        String words = rule.equals(text) ? RecurrenceText.of(rule, null) : text;
        return says.code().equals("en") ? words : simple(rule, words);
    }

    private String simple(String rule, String text) {
        var parts = new HashMap<String, String>();
        for (String part : rule.split(";")) {
            int is = part.indexOf('=');
            parts.put(part.substring(0, Math.max(is, 0)), part.substring(is + 1));
        }
        Saying every =
                switch (parts.get("FREQ")) {
                    case "DAILY" -> Saying.EVERY_DAY;
                    case "WEEKLY" -> Saying.EVERY_WEEK;
                    case "MONTHLY" -> Saying.EVERY_MONTH;
                    case "YEARLY" -> Saying.EVERY_YEAR;
                    default -> null;
                };
        List<String> days = days(parts.get("BYDAY"));
        if (every == null || days == null || !SIMPLE.containsAll(parts.keySet())) {
            return text;
        }
        String said = says.say(every, Integer.parseInt(parts.getOrDefault("INTERVAL", "1")));
        String when = days.isEmpty() ? said : says.say(Saying.ON_DAYS, said, says.all(days));
        return text.endsWith(AFTER_COMPLETION) ? says.say(Saying.AFTER_COMPLETION, when) : when;
    }

    /** Null where one of them is no day of the week alone. */
    private List<String> days(String byDay) {
        var days = new ArrayList<String>();
        for (String day : byDay == null ? List.<String>of() : Arrays.asList(byDay.split(","))) {
            if (!DAYS.contains(day)) {
                return null;
            }
            days.add(says.weekday(DAYS.indexOf(day)));
        }
        return days;
    }
}
