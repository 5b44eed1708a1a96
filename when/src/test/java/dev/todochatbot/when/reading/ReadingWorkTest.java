package dev.todochatbot.when.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import dev.todochatbot.when.language.ReadingSteps;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Reading words takes so many steps as they are long, whatever they are: counted, not timed. */
class ReadingWorkTest {

    private static final double MOST = 2.5;

    /** What is done once for each text, however short. */
    private static final int ONCE = 2_000;

    static Stream<String> units() {
        var units = new ArrayList<String>();
        for (var mark = '!'; mark <= '~'; mark++) if (!Character.isLetterOrDigit(mark)) units.add(String.valueOf(mark));
        units.addAll(List.of(
                "“a", "'a", "\"a", " ' ", "a’", "‘", "a, ", "([{", "e\u0301", "🎉", "7", "1.", "1/", "7 ", "a@",
                "://"));
        units.addAll(List.of(
                "every ", "every 2 ", "every! ", "monday ", "mondays ", "mondays, ", "mondays and ", "monday-"));
        units.addAll(List.of(
                "a week from ",
                "at 5 ",
                "5pm-",
                "by ",
                "by the ",
                "in 2 ",
                "the 1st, ",
                "1st and ",
                "tomorrow ",
                "due due "));
        units.addAll(List.of(
                "1 Dec ",
                "dec 1, ",
                "last ",
                "last friday of ",
                "from 1 to 2 ",
                "half past 2 ",
                "until march ",
                "5 times ",
                "a "));
        return units.stream();
    }

    @ParameterizedTest
    @MethodSource("units")
    void aTextTwiceAsLongIsTwiceTheWork(String unit) {
        for (var length : List.of(100, 2_000)) {
            twiceTheWork(unit, length, text -> When.line(text, List.of(), Table.speaker("en")));
            twiceTheWork(unit, length, text -> When.readings(text, Table.speaker("de")));
            twiceTheWork(unit, length, text -> When.over(text, Table.speaker("en")));
        }
        twiceTheWork(unit, 100, text -> When.due(text, Table.speaker("es")));
        twiceTheWork(unit, 100, text -> When.mayBeDue(text, Table.speaker("en").now()));
        twiceTheWork(unit, 100, text -> When.period(text, Table.speaker("en")));
        twiceTheWork(unit, 100, text -> When.recurrence(text, Table.speaker("en")));
        twiceTheWork(unit, 16_000, text -> When.due(text, Table.speaker("en")));
        twiceTheWork(unit, 16_000, text -> When.period(text, Table.speaker("en")));
    }

    @Test
    void wordsThatBeginNothingAreLookedAtAndNotTried() {
        var text = "zyxw qrst ".repeat(200);

        var work = work(text, all -> When.readings(all, Table.speaker("en")));

        assertTrue(work <= 3L * text.length(), () -> work + " steps for " + text.length() + " characters");
    }

    @Test
    void whoeverPaysForTheReadingCanEndIt() {
        assertThrows(
                IllegalStateException.class,
                () -> ReadingSteps.charged(
                        steps -> {
                            throw new IllegalStateException("too much");
                        },
                        () -> When.due("tomorrow", Table.speaker("en"))));
    }

    private static void twiceTheWork(String unit, int length, Consumer<String> reader) {
        var once = work(of(unit, length), reader);
        var twice = work(of(unit, 2 * length), reader);
        assertTrue(twice <= MOST * once + ONCE, () -> once + " steps, and " + twice + " for twice as much of " + unit);
    }

    private static String of(String unit, int length) {
        return unit.repeat(length / unit.length() + 1).substring(0, length - 1) + "x";
    }

    private static long work(String text, Consumer<String> reader) {
        var before = ReadingSteps.total();
        reader.accept(text);
        return ReadingSteps.total() - before;
    }
}
