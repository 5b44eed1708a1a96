package dev.todochatbot.todo.quickadd;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import static dev.todochatbot.todo.quickadd.RepeatWords.DATE;
import static dev.todochatbot.todo.quickadd.RepeatWords.DAYS;
import static dev.todochatbot.todo.quickadd.RepeatWords.EVERY;
import static dev.todochatbot.todo.quickadd.RepeatWords.MONTH_DAYS;
import static dev.todochatbot.todo.quickadd.RepeatWords.MONTH_ORDINALS;
import static dev.todochatbot.todo.quickadd.RepeatWords.NTHS;
import static dev.todochatbot.todo.quickadd.RepeatWords.OFTEN;
import static dev.todochatbot.todo.quickadd.RepeatWords.OF_EVERY_MONTH;
import static dev.todochatbot.todo.quickadd.RepeatWords.OF_THE_MONTH;
import static dev.todochatbot.todo.quickadd.RepeatWords.ONE_DAY;
import static dev.todochatbot.todo.quickadd.RepeatWords.PLURAL_DAYS;
import static dev.todochatbot.todo.quickadd.RepeatWords.fromCompletion;
import static dev.todochatbot.todo.quickadd.RepeatWords.interval;

/** How often: "every day", "every mon and thu", "every last friday of the month", "every year on 24 Dec". */
final class RepeatPhrases {

    private static final String PART = "(?<part>mornings?|afternoons?|evenings?|nights?)";

    private static final String ADVERB =
            "(?<adverb>hourly|daily|everyday|weekly|bi-?weekly|fortnightly|monthly|quarterly|yearly|annually)";

    private static final String MONTHLY =
            "(?:" + EVERY + "(?: (?<n>" + OFTEN + "))? months?|monthly|once (?:a|per) month)";

    private static final String YEARLY = "(?:" + EVERY + " year|yearly|annually|once (?:a|per) year)";

    private static final String WEEKLY = "(?:" + EVERY + "(?: (?<n>" + OFTEN + "))? weeks?|weekly|once (?:a|per) week)";

    private record Frequency(String name, int times) {}

    private static final Map<String, Frequency> FREQUENCIES = Map.of(
            "h", new Frequency("HOURLY", 1),
            "d", new Frequency("DAILY", 1),
            "e", new Frequency("DAILY", 1),
            "w", new Frequency("WEEKLY", 1),
            "b", new Frequency("WEEKLY", 2),
            "f", new Frequency("WEEKLY", 2),
            "m", new Frequency("MONTHLY", 1),
            "q", new Frequency("MONTHLY", 3),
            "y", new Frequency("YEARLY", 1),
            "a", new Frequency("YEARLY", 1));

    private static final List<Phrase<Repeat>> ALL = List.of(
            Phrase.of(
                    EVERY + "(?: (?:single|(?<n>" + OFTEN
                            + ")))? (?<unit>hour|day|week|fortnight|month|quarter|year)s?",
                    (said, now) -> often(said, said.group("unit"))),
            Phrase.of(
                    "once (?:a|an|per|every) (?<unit>hour|day|week|fortnight|month|quarter|year)",
                    (said, now) -> often(said, said.group("unit"))),
            Phrase.last(ADVERB, (said, now) -> often(said, said.group("adverb"))),
            Phrase.of(
                    EVERY + "(?: (?<n>other|second|2nd))? " + PART,
                    (said, now) -> Repeat.of("DAILY", interval(said), "", fromCompletion(said))
                            .at(part(said))),
            Phrase.of(
                    EVERY + "(?: (?<n>other|second|2nd))? (?<days>" + DAYS + ")(?: " + PART + ")?",
                    RepeatPhrases::onDays),
            Phrase.of("on (?<days>" + PLURAL_DAYS + ")", RepeatPhrases::onDays),
            Phrase.last("(?<days>" + PLURAL_DAYS + ")", RepeatPhrases::onDays),
            Phrase.of(WEEKLY + ",? on (?<days>" + DAYS + ")(?: " + PART + ")?", RepeatPhrases::onDays),
            Phrase.of(EVERY + " (?<monthdays>" + MONTH_DAYS + ")(?:" + OF_THE_MONTH + ")?", RepeatPhrases::onMonthDays),
            Phrase.of("(?:on |at )?(?<monthdays>" + MONTH_DAYS + ")" + OF_EVERY_MONTH, RepeatPhrases::onMonthDays),
            Phrase.of(MONTHLY + ",? on (?<monthdays>" + MONTH_ORDINALS + ")", RepeatPhrases::onMonthDays),
            Phrase.of(
                    "(?:at the |the )?end of (?:each|every) month|" + EVERY
                            + " (?:end of (?:the )?month|month[-\\s]end)",
                    (said, now) -> Repeat.of("MONTHLY", 1, "BYMONTHDAY=-1", fromCompletion(said))),
            Phrase.of(
                    EVERY + " (?<nths>" + NTHS + ") " + ONE_DAY + "(?<month>" + OF_THE_MONTH + ")?",
                    RepeatPhrases::onNthDay),
            Phrase.of(
                    "(?:on )?(?<nths>" + NTHS + ") " + ONE_DAY + "(?<month>" + OF_EVERY_MONTH + ")",
                    RepeatPhrases::onNthDay),
            Phrase.of(MONTHLY + ",? on (?<month>)(?<nths>" + NTHS + ") " + ONE_DAY, RepeatPhrases::onNthDay),
            Phrase.of(
                    "(?:" + EVERY + "|" + YEARLY.replace("strict", "strict2") + ",? on) " + DATE,
                    RepeatPhrases::onDate),
            Phrase.of("(?:on )?" + DATE + " " + YEARLY, RepeatPhrases::onDate));

    private RepeatPhrases() {}

    static Optional<Found<Repeat>> at(String text, int start, ZonedDateTime now) {
        return Phrase.longest(ALL, text, start, now);
    }

    private static Repeat often(Said said, String unit) {
        var frequency = FREQUENCIES.get(Vocabulary.lower(unit).substring(0, 1));
        return interval(said) < 1
                ? null
                : Repeat.of(frequency.name(), interval(said) * frequency.times(), "", fromCompletion(said));
    }

    private static Repeat onDays(Said said, ZonedDateTime now) {
        return Repeat.of("WEEKLY", interval(said), RepeatWords.byDay(said.group("days")), fromCompletion(said))
                .at(part(said));
    }

    private static Repeat onMonthDays(Said said, ZonedDateTime now) {
        var days = RepeatWords.byMonthDay(said.group("monthdays"));
        return days == null ? null : Repeat.of("MONTHLY", interval(said), days, fromCompletion(said));
    }

    private static Repeat onNthDay(Said said, ZonedDateTime now) {
        var nths = said.group("nths");
        if (said.group("month") == null && (nths.equalsIgnoreCase("second") || nths.equalsIgnoreCase("2nd"))) {
            return onEverySecond(said);
        }
        var days = RepeatWords.byNthDay(nths, said.group("weekday"));
        return days == null ? null : Repeat.of("MONTHLY", interval(said), days, fromCompletion(said));
    }

    private static Repeat onEverySecond(Said said) {
        return Repeat.of("WEEKLY", 2, RepeatWords.byDay(said.group("weekday")), fromCompletion(said));
    }

    private static Repeat onDate(Said said, ZonedDateTime now) {
        var month = Vocabulary.month(said.group("month") == null ? said.group("month2") : said.group("month"));
        var day = Integer.parseInt(said.group("d") == null ? said.group("d2") : said.group("d"));
        return day < 1 || day > month.maxLength()
                ? null
                : Repeat.of("YEARLY", 1, "BYMONTH=" + month.getValue() + ";BYMONTHDAY=" + day, fromCompletion(said));
    }

    private static PartOfDay part(Said said) {
        var word = said.group("part");
        return word == null ? null : PartOfDay.of(word);
    }
}
