package dev.todochatbot.when.reading;

import java.util.List;

import dev.todochatbot.when.language.Token;
import dev.todochatbot.when.language.Tokens;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

class DigitsTest {

    private static Token token(String text) {
        return Tokens.of(text, List.of()).getFirst();
    }

    @ParameterizedTest
    @CsvSource({
        "d, 1",
        "d, 31",
        "m, 1",
        "m, 12",
        "h, 0",
        "h, 24",
        "mm, 00",
        "mm, 59",
        "ss, 00",
        "ss, 59",
        "hhmm, 100",
        "hhmm, 730",
        "hhmm, 2359",
        "hhmm, 0100",
        "int, 9999",
        "year, 1900",
        "year, 2199",
        "yyyy, 0001",
        "yy, 07",
        "a, 7",
        "a, 99",
        "b, 07",
        "b, 99",
        "c, 07"
    })
    void whatDigitsMayStandFor(String kind, String digits) {
        assertEquals(Integer.valueOf(digits), Digits.read(kind, token(digits)));
    }

    @ParameterizedTest
    @CsvSource({
        "d, 0",
        "d, 32",
        "d, 001",
        "m, 0",
        "m, 13",
        "m, 001",
        "h, 25",
        "h, 001",
        "mm, 60",
        "mm, 5",
        "mm, 005",
        "ss, 60",
        "ss, 5",
        "ss, 005",
        "hhmm, 99",
        "hhmm, 2400",
        "hhmm, 160",
        "hhmm, 0030",
        "int, 10000",
        "year, 1899",
        "year, 2200",
        "year, 200",
        "yyyy, 200",
        "yy, 7",
        "yy, 007",
        "a, 007",
        "b, 007",
        "c, 7",
        "c, 007",
        "d, friday"
    })
    void whatDigitsCannotStandFor(String kind, String digits) {
        assertNull(Digits.read(kind, token(digits)));
    }
}
