package dev.todochatbot.chatbot.engine.builtin.language;

import static dev.todochatbot.chatbot.engine.builtin.language.Numerals.CARDINAL;
import static dev.todochatbot.chatbot.engine.builtin.language.Numerals.ORDINAL;

/**
 * How people write dates, times and repetitions, as regular expressions over the normal form of a phrase. They only say where
 * the words are; what day that is, todo-service resolves.
 */
final class DateWords {

    static final String WEEKDAY = "(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)";
    static final String SHORT_WEEKDAY = "(?:mon|tues?|weds?|thur?s?|fri|sat|sun)";
    static final String ANY_WEEKDAY = "(?:" + WEEKDAY + "|" + SHORT_WEEKDAY + ")";
    private static final String WEEKDAYS = "(?:mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays)";
    static final String MONTH =
            "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
    static final String UNIT = "(?:minutes?|mins?|hours?|hrs?|days?|weeks?|wks?|months?|years?|fortnights?|weekends?)";
    static final String COUNT = "(?:" + CARDINAL + "|an?|a couple of|a few|half an?)";
    static final String SPAN = "(?:" + COUNT + " (?:and a half )?(?:(?:working|business|calendar) )?" + UNIT
            + "(?: and a half)?|half an hour|\\d+(?:min|m|h|d|w)\\b)";
    private static final String MONTH_DAY = "(?:\\d{1,2}(?:st|nd|rd|th)?|" + ORDINAL + ")";
    private static final String PART = "(?:morning|noon|lunchtime|afternoon|evening|night|lunch)";

    private static final String RELATIVE_DAY =
            "(?:the )?day after tomorrow|today(?: " + PART + ")?|tonight|tomorrow(?: " + PART + ")?|yesterday"
                    + "|(?:on )?(?:this|the coming|coming|next|the next|following|the following|last) (?:coming )?(?:"
                    + ANY_WEEKDAY + "|week(?:end|day)?|month|year|quarter|" + MONTH + "|" + PART + ")(?: (?:on )?(?:"
                    + ANY_WEEKDAY + "|" + PART + "))?"
                    + "|(?:the|at the|over the) weekend|the next (?:working|business) day|next (?:working|business) day|(?:a|one) week from (?:today|tomorrow|now|"
                    + ANY_WEEKDAY + ")"
                    + "|(?:with)?in (?:the next )?" + SPAN + "(?:'s? time| time| from now)?|" + SPAN
                    + " (?:from|after) (?:now|today|tomorrow|" + ANY_WEEKDAY + ")"
                    + "|(?:at |in )?(?:the )?(?:very )?(?:end|start|beginning|middle|close) of (?:the |this |next |the next |my )?(?:week(?:end)?|month|year|quarter|day|"
                    + MONTH + ")"
                    + "|eod|eow|eom|eoy|(?:the )?(?:first|last) (?:working |business )?day of (?:the|this|next|each|every) (?:month|year|week)";
    private static final String CALENDAR_DAY = "\\d{4}-\\d{1,2}-\\d{1,2}|(?:the )?" + MONTH_DAY + " (?:of )?" + MONTH
            + "(?: ,? ?\\d{4})?|" + MONTH + " (?:the )?" + MONTH_DAY
            + "\\b(?: ?,? \\d{4})?|(?:the )?\\d{1,2}(?:st|nd|rd|th)(?: of (?:the|this|next) month)?|\\d{1,2}[./]\\d{1,2}(?:[./]\\d{2,4})?"
            + "|(?:the )?" + ORDINAL + " (?:" + ANY_WEEKDAY + ") (?:of|in) (?:the |this |next )?(?:month|" + MONTH
            + ")|(?:the )?last " + ANY_WEEKDAY + " (?:of|in) (?:the |this |next )?(?:month|" + MONTH + ")"
            + "|christmas(?: eve| day)?|new year's(?: eve| day)?|valentine's day|halloween";
    private static final String WEEKDAY_ALONE = WEEKDAY + "(?: (?:next week|week|" + PART + "))?";
    static final String DAY = "(?:" + RELATIVE_DAY + "|" + CALENDAR_DAY + "|" + WEEKDAY_ALONE + ")";
    static final String WEAK_DAY = "(?:" + SHORT_WEEKDAY + "(?: " + PART + ")?)";

    private static final String HOUR = "(?:\\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)";
    private static final String CLOCK = "(?:\\d{1,2}[:.h]\\d{2} ?(?:am|pm)?|\\d{1,2}(?:am|pm)|" + HOUR + " ?(?:am|pm)|"
            + HOUR + " o'clock|\\d{1,2}h|noon|midday|midnight" + "|half past " + HOUR + "|(?:a )?quarter (?:past|to) "
            + HOUR + "|" + HOUR + " thirty|" + HOUR + " fifteen|" + HOUR + " forty-?five)";
    static final String TIME = "(?:(?:at|around|about|by|@) (?:" + CLOCK + "|" + HOUR
            + "(?: in the (?:morning|afternoon|evening)| at night)?)(?! " + UNIT + "| %)|" + CLOCK
            + "(?: in the (?:morning|afternoon|evening)| at night)?|(?:in|during) the (?:early |late )?(?:morning|afternoon|evening)|(?:at|by) (?:night|lunchtime|lunch)|first thing(?: in the morning)?)";

    private static final String LEAD =
            "(?:(?:due|starting|beginning) )?(?:(?:no|not) later than |due |by |on |for |until |till |before |from |at |starting |around )?(?:the )?";
    private static final String DATE_OR_TIME = "(?:" + DAY + "|" + TIME + ")";
    /** A date, a time, or both in either order. */
    static final String WHEN =
            "(?:" + LEAD + "(?:" + DATE_OR_TIME + ")(?: ?,? (?:by |on |at |in )?(?:the )?" + DATE_OR_TIME + ")*)";
    /** The same, with weekdays in short form, which are words of their own elsewhere. */
    static final String WEAK_WHEN = "(?:" + LEAD + "(?:" + WEAK_DAY + "|" + DATE_OR_TIME
            + ")(?: ?,? (?:by |on |at |in )?(?:the )?(?:" + WEAK_DAY + "|" + DATE_OR_TIME + "))*)";

    private static final String ANOTHER =
            "(?: ?(?:,|and|, and|or) (?:on )?(?:every )?(?:the )?(?:" + ANY_WEEKDAY + "s?|\\d{1,2}(?:st|nd|rd|th)))*";
    private static final String STEP = "(?:(?:other|second|third|fourth|last|first|single|" + CARDINAL
            + "|\\d{1,2}(?:st|nd|rd|th)|couple of|few|working|business) )*";
    private static final String EVERY = "(?:on )?(?:every|each) (?:" + STEP
            + "(?:days?|weeks?|months?|years?|hours?|weekdays?|workdays?|weekends?|mornings?|afternoons?|evenings?|nights?|quarters?|fortnight|"
            + ANY_WEEKDAY + "s?(?: (?:morning|afternoon|evening|night))?|" + MONTH
            + ")|\\d{1,2}(?:st|nd|rd|th)|first|last)" + ANOTHER
            + "(?: (?:of|in) (?:the|each|every) (?:month|year|week|quarter|" + MONTH + "))?(?: (?:of )?" + MONTH
            + "(?: \\d{1,2}(?:st|nd|rd|th)?)?)?(?: on (?:the )?(?:" + MONTH_DAY + " (?:of )?" + MONTH + "|" + MONTH
            + " " + MONTH_DAY + "|" + ORDINAL + "|last|" + ANY_WEEKDAY + "s?)(?: day| "
            + ANY_WEEKDAY + ")?" + ANOTHER + ")?";
    private static final String ADVERB =
            "(?:(?:daily|weekly|bi-?weekly|fortnightly|monthly|quarterly|yearly|annually)(?: on (?:the )?(?:"
                    + ANY_WEEKDAY + "s?|" + MONTH_DAY + ")" + ANOTHER
                    + ")?|once an? (?:day|week|month|year|quarter)|(?:on )?(?:weekdays|workdays|weekends|" + WEEKDAYS
                    + ANOTHER + ")|(?:on )?(?:the )?(?:first|last|" + ORDINAL + ")(?: (?:and|,) (?:the )?(?:last|"
                    + ORDINAL + "))*(?: (?:day|weekday|" + ANY_WEEKDAY
                    + "))? of (?:every|each) month|(?:at )?(?:the )?end of (?:every|each) (?:month|week|year))";
    private static final String COMPLETION =
            "(?: (?:after|from|since|counted from|once) (?:(?:i|we) (?:have |am |last )?(?:finish|finished|complete|completed|do|did|done|done with)(?: (?:it|that|this|them))?"
                    + "|(?:it is |it gets |being |its |the last |each |every )?(?:done|finished|completed|completion|time)|finishing(?: it)?|completing(?: it)?|doing it|it was (?:last )?(?:done|finished)|(?:it is|it was) (?:last )?(?:done|finished|completed)))?";
    private static final String BOUNDS =
            "(?: (?:(?:until|till|starting|from|beginning|ending) (?:on )?(?:the )?(?:" + DAY + "|" + WEAK_DAY
                    + ")|for (?:the next )?" + COUNT + " (?:times|" + UNIT + ")|" + CARDINAL + " times))*";
    private static final String AT = "(?: ?,? (?:on )?(?:" + TIME + "))?";
    private static final String AFTER_DOING =
            COUNT + " (?:days?|weeks?|months?|years?|hours?)" + COMPLETION.substring(0, COMPLETION.length() - 1);
    /** A repetition with its time, bounds and whether it counts from the completion. */
    static final String REPEAT = "(?:" + AFTER_DOING + "|(?:repeat(?:ing|s)? |recurring )?" + EVERY + AT + COMPLETION
            + BOUNDS + AT + "|(?:repeat(?:ing|s)? |recurring )?" + ADVERB + AT + COMPLETION + BOUNDS + AT + ")";

    private DateWords() {}
}
