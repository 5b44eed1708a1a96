package dev.todochatbot.when.reading;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** 1,200 ways to say something, and what each means; 350 of them are titles in which nothing is a date. */
class PhrasingTest {

    private static final List<String> LANGUAGES = List.of("en", "de", "es", "ur", "ur-Latn");

    static Stream<Arguments> lines() {
        return LANGUAGES.stream()
                .flatMap(language ->
                        Table.of("lines-" + language + ".txt").stream().map(line -> Arguments.of(language, line)));
    }

    static Stream<Arguments> titles() {
        return LANGUAGES.stream()
                .flatMap(language -> Table.of("titles-" + language + ".txt").stream()
                        .map(line -> Arguments.of(language, line.getFirst())));
    }

    static Stream<List<String>> dues() {
        return Table.of("dues-en.txt").stream();
    }

    @ParameterizedTest
    @MethodSource("lines")
    void aLineIsUnderstood(String language, List<String> line) {
        var text = line.getFirst();
        var said = When.line(text, List.of(), Table.speaker(language));

        assertEquals(
                line,
                List.of(
                        text,
                        Table.left(text, said),
                        Table.text(said.due()),
                        Table.text(said.recurrence()),
                        said.duration() == null ? "" : said.duration().toString()));
    }

    @ParameterizedTest
    @MethodSource("titles")
    void aTitleStaysWhole(String language, String title) {
        var said = When.line(title, List.of(), Table.speaker(language));

        assertEquals(List.of(), said.parts());
        assertEquals("none", Table.text(said.due()));
    }

    @ParameterizedTest
    @MethodSource("dues")
    void aDueSaidAloneIsUnderstood(List<String> line) {
        var said = When.due(line.getFirst(), Table.speaker("en")).orElseThrow();

        assertEquals(line.get(1), Table.text(said.due()));
        assertEquals(
                line.size() > 2 ? line.get(2) : "",
                said.duration() == null ? "" : said.duration().toString());
    }

    @Test
    void thereAreEnoughOfThem() {
        assertTrue(titles().count() >= 350);
        assertTrue(titles().count() + lines().count() + dues().count() >= 1200);
    }
}
