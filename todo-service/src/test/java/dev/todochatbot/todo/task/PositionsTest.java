package dev.todochatbot.todo.task;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PositionsTest {

    @Test
    void thereIsAlwaysOneBetweenTwo() {
        var random = new Random(7);
        var positions = new ArrayList<>(List.of("0000000001i", "0000000002i"));
        for (int i = 0; i < 2000; i++) {
            int at = random.nextInt(positions.size());
            var before = at == 0 ? null : positions.get(at - 1);
            var made = Positions.between(before, positions.get(at));
            assertTrue(before == null || before.compareTo(made) < 0, before + " < " + made);
            assertTrue(made.compareTo(positions.get(at)) < 0, made + " < " + positions.get(at));
            assertFalse(made.endsWith("0"), made);
            positions.add(at, made);
        }
        assertEquals(positions.stream().sorted().toList(), positions);
    }

    @Test
    void theSamePlaceTakesManyWithoutGrowingMuch() {
        var after = "0000000002i";
        for (int i = 0; i < 100; i++) after = Positions.between("0000000001i", after);
        assertTrue(after.length() < 40, after);
    }
}
