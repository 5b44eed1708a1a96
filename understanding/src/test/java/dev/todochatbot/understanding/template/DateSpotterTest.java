package dev.todochatbot.understanding.template;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import dev.todochatbot.understanding.language.Language;
import dev.todochatbot.when.DateOrder;
import dev.todochatbot.when.meaning.Speaker;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

class DateSpotterTest {

    private static final Templates URDU = Templates.of(Language.of("ur-Latn"));

    /** Said on Saturday, 21 November 2026, at ten: due, repetition, length or days as todo-service is to read them. */
    @ParameterizedTest
    @CsvSource({
        "ur-Latn, kal sham 5 baje, DATE, kal sham 5 baje,",
        "en, kal sham 5 baje, DATE, 2026-11-22T17:00,",
        "de, jumay tak, DATE, 2026-11-27,",
        "en, tomorrow, DATE, tomorrow,",
        "ur, har jumay ko, DATE, , har jumay ko",
        "en, har jumay ko, DATE, , FREQ=WEEKLY;BYDAY=FR",
        "en, har subah, DATE, 2026-11-22T09:00, FREQ=DAILY",
        "en, agle hafte, PERIOD, 2026-11-23..2026-11-29,",
        "ur-Latn, agle hafte, PERIOD, ,",
        "en, kal, PERIOD, 2026-11-22,",
        "en, is hafte, PERIOD, 2026-11-16..2026-11-22,",
        "en, pichle hafte, PERIOD, 2026-11-09..2026-11-15,",
        "en, do ghante, DURATION, 120 minutes,",
        "en, teen din, DURATION, 3 days,"
    })
    void whatTheOwnersLanguageDoesNotSayIsInFigures(
            String owner, String said, Kind kind, String due, String recurrence) {
        var speaker = new Speaker(
                LocalDateTime.parse("2026-11-21T10:00").atZone(ZoneId.of("Asia/Karachi")),
                DateOrder.DMY,
                Locale.forLanguageTag(owner));
        var tokens = URDU.tokenizer().read(said);
        var spans = new ArrayList<Span>();
        new DateSpotter(said, tokens, Locale.forLanguageTag("ur-Latn"), speaker).spot(spans);

        var times = spans.stream()
                .filter(span -> span.kind() == kind && span.from() == 0 && span.to() == tokens.size())
                .map(span -> (Time) span.value())
                .map(time -> time.due() + ", " + time.recurrence())
                .distinct()
                .toList();
        assertEquals(List.of(due + ", " + recurrence), times);
    }
}
