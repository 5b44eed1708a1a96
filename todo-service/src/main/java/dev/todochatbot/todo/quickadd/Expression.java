package dev.todochatbot.todo.quickadd;

import java.util.Optional;

import com.google.re2j.Pattern;

/**
 * A regular expression for words that people write, read by RE2/J: in linear time, by construction, and without
 * backtracking. It has no look-around, so what has to follow is a second, consumed part of it.
 */
record Expression(Pattern pattern) {

    /**
     * A space stands for any white space, " ?" for perhaps some. Upper and lower case are the same.
     *
     * @param regex what is said
     * @param following what has to follow it, and is no part of it; consumed, so that the longest fitting reading is found
     */
    static Expression of(String regex, String following) {
        return new Expression(Pattern.compile("^(" + spaced(regex) + ")" + following, Pattern.CASE_INSENSITIVE));
    }

    static Expression of(String regex) {
        return of(regex, "");
    }

    /** For a search; see {@link #of(String)}. */
    static Pattern anywhere(String regex) {
        return Pattern.compile(spaced(regex), Pattern.CASE_INSENSITIVE);
    }

    private static String spaced(String regex) {
        return regex.replace(" ?", "\\s*").replace(" ", "\\s+");
    }

    /** What is said at this place. */
    Optional<Said> at(String text, int start) {
        var tail = new Tail(text, start);
        var matcher = pattern.matcher(tail);
        var found = matcher.lookingAt();
        ReadingSteps.add(1 + tail.reads());
        // At a cut nobody knows what follows
        return !found || tail.isCut() && matcher.end() == tail.length()
                ? Optional.empty()
                : Optional.of(new Said(text, start, matcher));
    }

    boolean isAt(String text, int start) {
        return at(text, start).isPresent();
    }
}
