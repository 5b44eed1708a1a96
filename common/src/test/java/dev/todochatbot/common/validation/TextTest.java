package dev.todochatbot.common.validation;

import jakarta.validation.Validation;

import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class TextTest {

    record Line(@Text(min = 1, max = 3) String text) {}

    record Page(@Text(max = 3, multiline = true) String text) {}

    @Test
    void lengthsCountCodePoints() {
        assertEquals("", problem(new Line("😀😀😀")));
        assertEquals("must be at most 3 characters", problem(new Line("😀😀😀😀")));
    }

    @Test
    void whiteSpaceAloneIsBlank() {
        assertEquals("must not be blank", problem(new Line("  ")));
    }

    @Test
    void controlCharactersAreRefused() {
        assertEquals("must not contain control characters", problem(new Line("a\nb")));
        assertEquals("must not contain control characters", problem(new Page("a\0b")));
        assertEquals("must not contain control characters", problem(new Page("\uD83D")));
    }

    @Test
    void linesMayBreakWhereThereAreLines() {
        assertEquals("", problem(new Page("a\tb")));
        assertEquals("", problem(new Page("a\nb")));
    }

    private static String problem(Object bean) {
        try (var factory = Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator())
                .buildValidatorFactory()) {
            var violations = factory.getValidator().validate(bean);
            return violations.isEmpty() ? "" : violations.iterator().next().getMessage();
        }
    }
}
