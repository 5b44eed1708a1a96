package dev.todochatbot.todo.quickadd;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;

import static dev.todochatbot.todo.quickadd.Vocabulary.SMALL_NUMBER;
import static dev.todochatbot.todo.quickadd.Vocabulary.number;

/** Times of day: "5pm", "at 17:00", "noon", "half past three", "in the morning". A lone number needs its "at". */
final class ClockPhrases {

    private static final String AT = "(?:(?:at|by|from|around|about|before|until|till) |@ ?)?";

    private static final String HALF = "(?<half>a\\.?m\\b\\.?|p\\.?m\\b\\.?)";

    private static final String HOUR = "(?<h>\\d{1,2}|" + SMALL_NUMBER + ")";

    private static final String PART = "(?<part>mornings?|afternoons?|evenings?|nights?)";

    /** "Look at 2 flats". */
    private static final Set<String> NOT_A_TIME =
            Set.of("look", "looking", "laugh", "aim", "aimed", "stay", "staying", "valued");

    /** "At 12 Elm Street", "at 5 percent". */
    private static final Expression A_THING =
            Expression.of(" ?(?:%|°|€|\\$|percent|degrees|km|kilometers|miles|people|persons|days|weeks|months)"
                    + "|(?-i: \\p{Lu}\\p{L}+ (?:Street|St|Road|Rd|Avenue|Ave|Lane|Drive|Way|Place)\\b)"
                    + "| ?[ap]\\.?m\\b");

    static final List<Phrase<Draft>> ALL = List.of(
            Phrase.of(AT + HOUR + "(?:[:.](?<m>\\d\\d))? ?" + HALF, ClockPhrases::halves),
            Phrase.of(
                    AT + HOUR + "(?:[:.](?<m>\\d\\d))?(?: ?)(?:-|–|to|until)(?: ?)\\d{1,2}(?:[:.]\\d\\d)? ?" + HALF,
                    ClockPhrases::halves),
            Phrase.of(
                    AT
                            + "(?<h>\\d{1,2})[:h](?<m>\\d\\d)(?: ?(?:-|–|to|until) ?\\d{1,2}[:h]\\d\\d)?(?: ?(?:uhr|h|hrs))?",
                    ClockPhrases::digits),
            Phrase.of("(?:at |@)(?<h>\\d{1,2})\\.(?<m>[0-5]\\d)", ClockPhrases::digits),
            Phrase.of("(?:at |@ ?)" + HOUR, (said, now) -> Draft.at(Clock.of(number(said.group("h")), 0)))
                    .unless(said -> said.isAfter(NOT_A_TIME) || said.isFollowedBy(A_THING)),
            Phrase.of(
                    AT + HOUR + " ?(?:o['’]?clock|uhr)|(?:at |@)(?<hours>\\d{1,2})h",
                    (said, now) -> Draft.at(
                            Clock.of(number(said.group("h") == null ? said.group("hours") : said.group("h")), 0))),
            Phrase.of(AT + "(?:half|30) past " + HOUR, (said, now) -> Draft.at(Clock.of(number(said.group("h")), 30))),
            Phrase.of(
                    AT + "(?:a )?quarter (?:past|after) " + HOUR,
                    (said, now) -> Draft.at(Clock.of(number(said.group("h")), 15))),
            Phrase.of(
                    AT + "(?:a )?quarter (?:to|before) " + HOUR,
                    (said, now) -> Draft.at(Clock.of((number(said.group("h")) + 11) % 12, 45))),
            Phrase.of(
                    "(?:at |by |around |before )(?:noon|midday|lunch(?:time)?)|(?:noon|midday)",
                    (said, now) -> Draft.at(Clock.exactly(12, 0))),
            Phrase.of("(?:at |by |around |before )?midnight", (said, now) -> Draft.at(Clock.exactly(24, 0))),
            Phrase.of(
                    "(?:at |@)(?<h>" + SMALL_NUMBER + ") (?<m>fifteen|thirty|forty-five)",
                    (said, now) -> Draft.at(Clock.of(number(said.group("h")), number(said.group("m"))))),
            Phrase.before(
                    "\\s+(?:tomorrow|tmrw|on|next|mon|tue|wed|thu|fri|sat|sun)",
                    "first thing(?: in the morning)?",
                    (said, now) -> Draft.in(PartOfDay.MORNING)),
            Phrase.of("(?:in|during) the " + PART + "|at (?<night>night)", ClockPhrases::part),
            Phrase.of(
                    "(?:first thing |early )?this " + PART,
                    (said, now) -> today(PartOfDay.of(said.group("part")), now)),
            Phrase.of("tonight|2nite|2night|tonite", (said, now) -> today(PartOfDay.NIGHT, now)));

    /** Only beside a day: "tomorrow morning". */
    static final Phrase<Draft> PART_BESIDE_DAY = Phrase.of("(?:early )?" + PART, ClockPhrases::part);

    private ClockPhrases() {}

    private static Draft halves(Said said, ZonedDateTime now) {
        var minute = said.group("m") == null ? 0 : Integer.parseInt(said.group("m"));
        var afterNoon = Vocabulary.lower(said.group("half")).startsWith("p");
        var hour = number(said.group("h"));
        // "17:00 pm" is odd, but clear
        return Draft.at(hour > 12 ? Clock.of(hour, minute) : Clock.of(hour, minute, afterNoon));
    }

    private static Draft digits(Said said, ZonedDateTime now) {
        var hour = Integer.parseInt(said.group("h"));
        var minute = Integer.parseInt(said.group("m"));
        if (hour > 23 || minute > 59) {
            return null;
        }
        // "07:30" and "0:30" are the 24-hour clock
        return Draft.at(said.group("h").startsWith("0") ? Clock.exactly(hour, minute) : Clock.of(hour, minute));
    }

    private static Draft part(Said said, ZonedDateTime now) {
        var word = said.group("night") != null ? said.group("night") : said.group("part");
        return Draft.in(PartOfDay.of(word));
    }

    /** That part of today; once it is over, only the day. */
    private static Draft today(PartOfDay part, ZonedDateTime now) {
        var over = !now.toLocalTime().isBefore(part.usual());
        return new Draft(now.toLocalDate(), null, over ? null : part, null);
    }
}
