package dev.todochatbot.chatbot.assistant.run;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TurnControlTest {
    private Instant now = Instant.parse("2026-11-21T12:00:00Z");
    private final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    };
    private final TurnControl control = new TurnControl(clock, Duration.ofSeconds(90));

    private TurnControl.Reason reason() {
        return assertThrows(TurnControl.Ending.class, control::check).reason;
    }

    @Test
    void aTurnMayTakeItsTimeAndNoMore() {
        now = now.plusSeconds(90);
        assertDoesNotThrow(control::check);

        now = now.plusSeconds(1);
        assertEquals(TurnControl.Reason.TIME, reason());
    }

    @Test
    void aPauseEndsWithTheTurn() {
        assertTrue(control.pause(Duration.ofMillis(1)), "the turn goes on");

        control.end(TurnControl.Reason.STOPPED);
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> assertFalse(control.pause(Duration.ofDays(1))));
    }

    @Test
    void afterItsTimeATurnPausesNoMore() {
        now = now.plusSeconds(91);

        assertFalse(control.pause(Duration.ofMillis(1)));
    }

    @Test
    void whoeverEndsItFromOutsideIsHeardAtTheNextStep() {
        control.end(TurnControl.Reason.STOPPED);

        assertEquals(TurnControl.Reason.STOPPED, reason());
    }
}
