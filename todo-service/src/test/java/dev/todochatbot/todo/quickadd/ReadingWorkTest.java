package dev.todochatbot.todo.quickadd;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import dev.todochatbot.todo.HostileText;
import dev.todochatbot.when.language.ReadingSteps;
import dev.todochatbot.when.language.Verbatim;
import dev.todochatbot.when.reading.When;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.junit.jupiter.api.Assertions.assertTrue;

/** Reading words takes so many steps as they are long, whatever they are: counted, not timed. */
class ReadingWorkTest {

    private static final double MOST = 2.5;

    /** What is done once for each text, however short. */
    private static final int ONCE = 2_000;

    static Stream<String> units() {
        return HostileText.units().stream();
    }

    @ParameterizedTest
    @MethodSource("units")
    void aLineOfTextTwiceAsLongIsTwiceTheWork(String unit) {
        twiceTheWork(unit, 1_000, text -> QuickAddParser.parse(text, Now.SATURDAY, List.of("Work", "Home")));
    }

    @ParameterizedTest
    @MethodSource("units")
    void aDueTwiceAsLongIsTwiceTheWork(String unit) {
        twiceTheWork(unit, 16_000, text -> When.due(text, Now.SATURDAY));
        twiceTheWork(unit, 16_000, text -> When.period(text, Now.SATURDAY));
    }

    @ParameterizedTest
    @MethodSource("units")
    void halfAMegabyteOfQuotesAndAddressesIsReadOnce(String unit) {
        twiceTheWork(unit, 250_000, Verbatim::in);
    }

    private static void twiceTheWork(String unit, int length, Consumer<String> reader) {
        var once = work(HostileText.of(unit, length), reader);
        var twice = work(HostileText.of(unit, 2 * length), reader);
        assertTrue(twice <= MOST * once + ONCE, () -> once + " steps, and " + twice + " for twice as much of " + unit);
    }

    private static long work(String text, Consumer<String> reader) {
        var before = ReadingSteps.total();
        reader.accept(text);
        return ReadingSteps.total() - before;
    }
}
