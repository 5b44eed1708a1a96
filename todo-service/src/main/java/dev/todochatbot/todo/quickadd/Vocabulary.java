package dev.todochatbot.todo.quickadd;

import java.time.DayOfWeek;
import java.time.Month;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/** Words that phrases are made of, as parts of regular expressions, and what they stand for. */
final class Vocabulary {

    static final String WEEKDAY =
            "(?:mon(?:days?)?|tue(?:s(?:days?)?)?|wed(?:nesdays?|s)?|weds|thu(?:r(?:s(?:days?)?)?)?"
                    + "|fri(?:days?)?|sat(?:urdays?)?|sun(?:days?)?)\\.?";

    static final String MONTH = "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
            + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";

    private static final List<String> NUMBERS = List.of(
            "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");

    private static final List<String> ORDINALS = List.of(
            "zeroth", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth");

    static final String SMALL_NUMBER = String.join("|", NUMBERS.subList(1, NUMBERS.size()));

    static final String NUMBER = "(?:\\d{1,4}|an?(?: (?:few|couple(?: of)?))?|few|couple(?: of)?|" + SMALL_NUMBER
            + "|fifteen|twenty|thirty|forty-five|sixty|ninety)";

    static final String ORDINAL_NUMBER = "(?:\\d{1,2}(?:st|nd|rd|th))";

    static final String ORDINAL_WORD = "(?:" + String.join("|", ORDINALS.subList(1, ORDINALS.size())) + ")";

    static final String ORDINAL = "(?:" + ORDINAL_NUMBER + "|" + ORDINAL_WORD + ")";

    private static final Map<String, Integer> OTHER_NUMBERS = Map.of(
            "a", 1, "an", 1, "fifteen", 15, "twenty", 20, "thirty", 30, "forty-five", 45, "sixty", 60, "ninety", 90);

    private Vocabulary() {}

    static DayOfWeek weekday(String word) {
        return DayOfWeek.of(1
                + List.of("mo", "tu", "we", "th", "fr", "sa", "su")
                        .indexOf(lower(word).substring(0, 2)));
    }

    static Month month(String word) {
        var start = lower(word).substring(0, 3);
        return IntStream.rangeClosed(1, 12)
                .mapToObj(Month::of)
                .filter(month -> lower(month.name()).startsWith(start))
                .findFirst()
                .orElseThrow();
    }

    static int number(String word) {
        var lower = lower(word);
        if (Character.isDigit(lower.charAt(0))) {
            return Integer.parseInt(lower);
        }
        if (lower.contains("couple")) {
            return 2;
        }
        if (lower.contains("few")) {
            return 3;
        }
        return NUMBERS.contains(lower) ? NUMBERS.indexOf(lower) : OTHER_NUMBERS.get(lower);
    }

    /** 1 for "1st" and "first"; -1 for "last". */
    static int ordinal(String word) {
        var lower = lower(word);
        if (lower.equals("last")) {
            return -1;
        }
        return Character.isDigit(lower.charAt(0))
                ? Integer.parseInt(lower.substring(0, lower.length() - "th".length()))
                : ORDINALS.indexOf(lower);
    }

    static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
