package dev.todochatbot.understanding.filling;

import java.util.List;
import java.util.Map;

import dev.todochatbot.understanding.request.Intent;
import dev.todochatbot.understanding.template.Filling;
import dev.todochatbot.understanding.template.Kind;
import dev.todochatbot.understanding.template.Match;
import dev.todochatbot.understanding.template.Template;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class FillingsTest {

    private static Fillings of(String... slots) {
        var fillings = List.of(slots).stream()
                .map(slot -> new Filling(slot, Kind.DATE, 0, 1, null))
                .toList();
        var template = new Template("en", Intent.DUE, "", Map.of(), Template.Needs.NOTHING, false, Template.Trust.FULL);
        return new Fillings(new Match(template, fillings, 0, 0, 0, 0), Said.of("monday"));
    }

    @Test
    void ofTwoSlotsOfAKindTheOneWithoutANameOfItsOwnIsTheRequests() {
        assertEquals("date", of("old", "date").first(Kind.DATE).orElseThrow().slot());
    }

    @Test
    void aSlotWithANameOfItsOwnCountsWhereItIsTheOnlyOne() {
        assertEquals("text", of("text").first(Kind.DATE).orElseThrow().slot());
    }
}
