package dev.todochatbot.chatbot.engine.builtin.language;

import java.util.Optional;
import java.util.regex.Pattern;

/** Finds where a phrase speaks of a date or a repetition, and separates those words from the rest. It computes nothing. */
public final class DatePhrases {

    private static final String EDGE = "(?<![^ ])(?:%s)(?![^ ])";
    private static final Pattern REPEAT = Pattern.compile(EDGE.formatted(DateWords.REPEAT));
    private static final Pattern WHEN = Pattern.compile(EDGE.formatted(DateWords.WHEN));
    private static final Pattern WEAK_WHEN = Pattern.compile(EDGE.formatted(DateWords.WEAK_WHEN));
    private static final Pattern WHOLE_WHEN = Pattern.compile(DateWords.WEAK_WHEN);
    private static final Pattern WHOLE_REPEAT = Pattern.compile(DateWords.REPEAT);
    private static final Pattern WHOLE_TIME =
            Pattern.compile("(?:at |by )?" + DateWords.TIME + "|at " + Numerals.CARDINAL);
    private static final Pattern SOME_TIME = Pattern.compile(EDGE.formatted(DateWords.TIME)
            + "|\\b(?:tonight|morning|afternoon|evening|night|noon|lunch\\w*|minutes?|mins?|hours?|hrs?)\\b");
    /** Said of an amount of time by which a date moves: "two days", "by a week". */
    private static final Pattern SHIFT = Pattern.compile("(?:by |for )?(?<span>(?:another )?" + DateWords.SPAN
            + ")(?: (?<way>later|earlier|forward|back|out|on|ahead))?");

    private static final Pattern PREPOSITION = Pattern.compile(
            "^(?:due|by|on|at|in|for|until|till|before|every|each|within|no later|not later|from|@)\\b.*");
    private static final Pattern ALWAYS_A_DATE = Pattern.compile(
            "^(?:today|tonight|tomorrow|next week|the day after tomorrow|day after tomorrow|this (?:morning|afternoon|evening))\\b.*");
    private static final Pattern OPENING_ADVERB =
            Pattern.compile("^(?:daily|weekly|bi-?weekly|fortnightly|monthly|quarterly|yearly|annually)$");
    private static final Pattern PART_OF_A_NAME = Pattern.compile(
            ".*\\b(?:the|a|an|my|our|your|of|called|named|titled|black|good|about|yesterday's|today's|tomorrow's|and|or|than|since|versus|vs)$");

    private DatePhrases() {}

    /**
     * @param due the date words as the user said them, or null
     * @param recurrence the words of a repetition with its time, or null
     * @param rest what is left
     */
    public record Separated(String due, String recurrence, Phrase rest) {

        public boolean hasDate() {
            return due != null || recurrence != null;
        }
    }

    /** Takes date words off a title: at its ends, and inside it where a preposition leaves no doubt. */
    public static Separated separate(Phrase phrase) {
        String recurrence = null;
        Phrase rest = phrase;
        var repeat = rest.find(REPEAT).filter(DatePhrases::separableRepeat);
        if (repeat.isPresent()) {
            recurrence = words(repeat.get());
            rest = rest.without(repeat.get().firstWord(), repeat.get().endWord())
                    .trimmed();
        }
        var due = new StringBuilder();
        for (var found = next(rest); found.isPresent(); found = next(rest)) {
            String words = words(found.get());
            boolean dayAfterTime =
                    !due.isEmpty() && WHOLE_TIME.matcher(Steps.counted(due)).matches();
            due = dayAfterTime
                    ? due.insert(0, words + " ")
                    : due.append(due.isEmpty() ? "" : " ").append(words);
            rest = rest.without(found.get().firstWord(), found.get().endWord()).trimmed();
        }
        return new Separated(due.isEmpty() ? null : due.toString(), recurrence, rest);
    }

    /** The date words, if the phrase is nothing else. */
    public static Optional<String> due(Phrase phrase) {
        return phrase.is(WHOLE_WHEN) ? Optional.of(DateSpelling.plain(phrase.text())) : Optional.empty();
    }

    /** The words of a repetition, if the phrase is nothing else. */
    public static Optional<String> recurrence(Phrase phrase) {
        return phrase.is(WHOLE_REPEAT) ? Optional.of(DateSpelling.plain(phrase.text())) : Optional.empty();
    }

    /** "two days", "by a week", if the phrase is nothing else: as "2 days". */
    public static Optional<String> shift(Phrase phrase) {
        return phrase.match(SHIFT)
                .map(found -> Numerals.digits(
                        found.text("span").replaceFirst("^another ", "").replaceFirst("^an? (?!few|couple)", "1 ")));
    }

    public static boolean isTimeOnly(String due) {
        return WHOLE_TIME.matcher(Steps.counted(due)).matches();
    }

    /** Whether the date words say a time of day or a moment. */
    public static boolean hasTime(String due) {
        return SOME_TIME.matcher(Steps.counted(due)).find();
    }

    private static Optional<Found> next(Phrase phrase) {
        return phrase.find(WEAK_WHEN)
                .filter(found -> atAnEnd(found) && !opensWithWeakDay(found))
                .or(() -> phrase.find(WHEN).filter(DatePhrases::separable))
                .or(() -> laterIn(phrase));
    }

    /** A first place that must stay in the title may be followed by one that need not: "read 1984 by friday". */
    private static Optional<Found> laterIn(Phrase phrase) {
        var first = phrase.find(WHEN);
        if (first.isEmpty() || first.get().endWord() >= phrase.size()) {
            return Optional.empty();
        }
        int skipped = first.get().firstWord() + 1;
        return phrase.from(skipped)
                .find(WHEN)
                .flatMap(found -> {
                    var matcher = WHEN.matcher(Steps.counted(phrase.text()));
                    matcher.find(phrase.start(skipped + found.firstWord()));
                    return Optional.of(new Found(phrase, matcher));
                })
                .filter(DatePhrases::separable);
    }

    private static boolean separable(Found found) {
        if (found.before().isEmpty() && found.after().isEmpty() || partOfAName(found)) {
            return false;
        }
        String words = found.matcher().group();
        return atAnEnd(found)
                || PREPOSITION.matcher(Steps.counted(words)).matches()
                || ALWAYS_A_DATE.matcher(Steps.counted(words)).matches();
    }

    private static boolean separableRepeat(Found found) {
        boolean alone = found.before().isEmpty() && found.after().isEmpty();
        boolean adverbInside = OPENING_ADVERB.matcher(found.matcher().group()).matches()
                && !found.after().trimmed().isEmpty()
                && !found.after().words().getFirst().isPunctuation();
        return !alone && !adverbInside;
    }

    private static boolean atAnEnd(Found found) {
        boolean some =
                !found.before().trimmed().isEmpty() || !found.after().trimmed().isEmpty();
        return some
                && !partOfAName(found)
                && (found.before().trimmed().isEmpty()
                        || found.after().trimmed().isEmpty());
    }

    private static boolean partOfAName(Found found) {
        return found.before().is(PART_OF_A_NAME);
    }

    /** "sun cream": a short weekday opens a phrase only before punctuation or a time. */
    private static boolean opensWithWeakDay(Found found) {
        return found.before().isEmpty()
                && found.matcher().group().matches(DateWords.SHORT_WEEKDAY)
                && !found.after().isEmpty()
                && !found.after().words().getFirst().isPunctuation();
    }

    private static String words(Found found) {
        return DateSpelling.plain(found.matcher().group());
    }
}
