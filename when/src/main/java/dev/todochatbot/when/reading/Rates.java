package dev.todochatbot.when.reading;

/**
 * Tells where a repetition is only half of what is said: "twice daily", "at least every week", "every morning and evening".
 * A rule cannot say how often within a day or a week, and the half that it can say would be wrong.
 */
final class Rates {

    private static final String MOREOVER = "moreover";

    /** In words: "up to three times". */
    private static final int LONGEST = 5;

    private final Words words;

    Rates(Words words) {
        this.words = words;
    }

    /** The place, or where what begins here ends, if it is a repetition that is only half of it. */
    int end(int start) {
        for (var repeat : words.at("repeat", start))
            if (tell(start, repeat)) {
                var more = words.at(MOREOVER, repeat.end());
                return more.isEmpty() ? repeat.end() : more.getFirst().end();
            }
        return start;
    }

    boolean tell(int start, Match repeat) {
        if (!words.at(MOREOVER, repeat.end()).isEmpty()) return true;
        for (var place = Math.max(0, start - LONGEST); place < start; place++)
            for (var rate : words.at("rate", place)) if (rate.end() == start) return true;
        return false;
    }
}
