package dev.todochatbot.todo.quickadd;

import java.time.Duration;
import java.util.List;

import dev.todochatbot.todo.priority.Priority;
import dev.todochatbot.when.Recurrence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

class QuickAddParserTest {

    private static final List<String> LISTS = List.of("Inbox", "Shopping", "Home Office");

    @Test
    void everyPartOfALineIsUnderstood() {
        var rent = parse("Pay rent every 1st at 9am #home !high +inbox");

        assertAll(
                () -> assertEquals("Pay rent", rent.title()),
                () -> assertEquals("2026-12-01T09:00", Now.text(rent.due())),
                () -> assertEquals(new Recurrence("FREQ=MONTHLY;BYMONTHDAY=1", Recurrence.From.DUE), rent.recurrence()),
                () -> assertEquals(Priority.HIGH, rent.priority()),
                () -> assertEquals(List.of("home"), rent.tags()),
                () -> assertEquals("Inbox", rent.list()));
    }

    @Test
    void spansCountUtf16UnitsAndDoNotOverlap() {
        var text = "🌱 water every mon at 7pm #balcony !1 +\"home office\"";

        var spans = parse(text).spans().stream()
                .map(span -> span.kind() + ":" + text.substring(span.start(), span.end()))
                .toList();

        assertEquals(
                List.of("RECURRENCE:every mon", "DUE:at 7pm", "TAG:#balcony", "PRIORITY:!1", "LIST:+\"home office\""),
                spans);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    return the books tomorrow               | return the books          | 2026-11-22
                    tomorrow: return the books              | return the books          | 2026-11-22
                    hand in the form by wednesday           | hand in the form          | 2026-11-25
                    at 6pm feed the cat tomorrow            | feed the cat              | 2026-11-22T18:00
                    Buy bread tomorrow, please              | Buy bread, please         | 2026-11-22
                    (friday) dust the shelves               | dust the shelves          | 2026-11-27
                    fetch the parcel tomorrow three pm      | fetch the parcel          | 2026-11-22T15:00
                    """)
    void theTitleIsWhatIsLeft(String text, String title, String due) {
        var understood = parse(text);

        assertEquals(title, understood.title());
        assertEquals(due, Now.text(understood.due()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "buy 6 light bulbs",
                "read 1984",
                "watch \"The Day After Tomorrow\"",
                "watch 'Saturday Night Fever'",
                "read “A Monday in May”",
                "use 1/2 cup of sugar",
                "buy sun cream",
                "look at 3 flats",
                "meet at 12 Elm Street",
                "Black Friday shopping",
                "copy Friday's numbers",
                "answer 24/7 support mail",
                "fix issue #12",
                "see the 5th element",
                "upgrade to version 1.12.",
                "write weekly report",
                "march on",
                "call bob@friday.com",
                "open https://example.org/12/24",
                "+Groceries are needed",
                "call +49 30 1234567",
                "shout hello!",
                "feb 30 does not exist"
            })
    void whatOnlyLooksLikeADateStaysInTheTitle(String text) {
        var understood = parse(text);

        assertEquals(text, understood.title());
        assertNull(understood.due());
        assertEquals(List.of(), understood.spans());
    }

    @ParameterizedTest
    @CsvSource({
        "!high,HIGH",
        "!1,HIGH",
        "p1,HIGH",
        "!medium,MEDIUM",
        "!2,MEDIUM",
        "p2,MEDIUM",
        "!low,LOW",
        "!3,LOW",
        "p3,LOW",
        "high priority,HIGH",
        "low-priority,LOW",
        "priority: medium,MEDIUM"
    })
    void prioritiesAreSaidInManyWays(String mark, Priority priority) {
        var understood = parse("mow the lawn " + mark);

        assertEquals(priority, understood.priority());
        assertEquals("mow the lawn", understood.title());
    }

    @ParameterizedTest
    @CsvSource({"!p1,HIGH", "!p2,MEDIUM", "!p3,LOW", "!urgent,HIGH"})
    void aMarkedPriorityIsTakenWhereverItStands(String mark, Priority priority) {
        var understood = parse("mow " + mark + " the lawn");

        assertEquals(priority, understood.priority());
        assertEquals("mow the lawn", understood.title());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "read p3 of the manual",
                "fix p1 bug in parser",
                "print p2",
                "discuss high priority items",
                "set priority 1 lane signs",
                "sell shares at 12.50 euros",
                "version 1.10.30 release",
                "read \"#home\" and \"!high\" aloud"
            })
    void whatOnlyLooksLikeAMarkStaysInTheTitle(String text) {
        var understood = parse(text);

        assertEquals(text, understood.title());
        assertEquals(Priority.NONE, understood.priority());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    "archive up to march 31st"           | archive up to march 31st       | none
                    'archive up to march 31st' tomorrow  | archive up to march 31st       | 2026-11-22
                    “see you friday” #card               | see you friday                 | none
                    «tout le 5 mai» on friday            | tout le 5 mai                  | 2026-11-27
                    send "see you friday" tomorrow       | send "see you friday"          | 2026-11-22
                    "a" and "b" tomorrow                 | "a" and "b"                    | 2026-11-22
                    plan the '90s party on friday at the girls' club | plan the '90s party at the girls' club | 2026-11-27
                    """)
    void quotesKeepWordsAndLeaveOnlyWhereTheyEncloseAll(String text, String title, String due) {
        var understood = parse(text);

        assertEquals(title, understood.title());
        assertEquals(due, Now.text(understood.due()));
    }

    @Test
    void aRangeOfTimesGivesTheDueItsTimeAndTheTaskItsDuration() {
        var understood = parse("meeting 2pm-3pm tomorrow low priority #work");

        assertEquals("meeting", understood.title());
        assertEquals(Duration.ofHours(1), understood.duration());
        assertEquals("2026-11-22T14:00", Now.text(understood.due()));
        assertEquals(Priority.LOW, understood.priority());
    }

    @Test
    void tagsAreTakenOnceWhateverTheirCase() {
        assertEquals(
                List.of("Home", "büro-2"), parse("sweep #Home #home #büro-2").tags());
    }

    @Test
    void anUnknownListStaysInTheTitle() {
        var understood = parse("oats +Pantry");

        assertNull(understood.list());
        assertEquals("oats +Pantry", understood.title());
    }

    @ParameterizedTest
    @ValueSource(strings = {"oats +shopping", "+Shopping oats", "oats +\"Shopping\""})
    void aKnownListIsSpelledAsItIsKnown(String text) {
        var understood = parse(text);

        assertEquals("Shopping", understood.list());
        assertEquals("oats", understood.title());
    }

    @Test
    void aLineOfMarksHasNoTitle() {
        assertEquals("", parse("tomorrow #home").title());
    }

    private static Understood parse(String text) {
        return QuickAddParser.parse(text, Now.SATURDAY, LISTS);
    }
}
