package dev.todochatbot.chatbot.engine.builtin.parse;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.todochatbot.chatbot.engine.builtin.language.Steps;
import dev.todochatbot.chatbot.engine.builtin.request.Period;

/** Times that are over: "this week", "since monday", "lately". */
final class Periods {

    private static final Pattern LEAD = Pattern.compile("^(?:(?:so far|on|in|over|during|within) )+");
    private static final Pattern TODAY =
            Pattern.compile("(?:so far )?today|this (?:morning|afternoon|evening)|just now");
    private static final Pattern SINCE = Pattern.compile("since (?:last )?(?<day>\\w+day)");
    private static final Pattern WEEKDAY = Pattern.compile("(?:last )?(?<day>(?!to|yester)\\w+day)");
    private static final Pattern LATELY =
            Pattern.compile("(?:the )?(?:past|last) week|(?:the )?(?:past|last) few days|recently|lately");

    private Periods() {}

    static Period read(String said) {
        String words = LEAD.matcher(Steps.counted(said)).replaceFirst("");
        Matcher since = SINCE.matcher(Steps.counted(words));
        if (since.matches()) {
            return new Period(
                    since.group("day").equals("yesterday") ? "yesterday" : "last " + since.group("day"), null, said);
        }
        if (words.startsWith("since ")) {
            return new Period(words.substring("since ".length()), null, said);
        }
        String period = whole(words);
        return new Period(period, period, said);
    }

    private static String whole(String words) {
        if (TODAY.matcher(Steps.counted(words)).matches()) {
            return "today";
        }
        if (words.equals("last night")) {
            return "yesterday";
        }
        // "Last week" is the calendar's, "the last week" the seven days before
        if (!words.equals("last week") && LATELY.matcher(Steps.counted(words)).matches()) {
            return "the last 7 days";
        }
        Matcher weekday = WEEKDAY.matcher(Steps.counted(words));
        return weekday.matches() ? "last " + weekday.group("day") : words;
    }
}
