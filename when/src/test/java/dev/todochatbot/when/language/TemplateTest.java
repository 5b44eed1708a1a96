package dev.todochatbot.when.language;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class TemplateTest {

    /** In the ways a {@code +} is no space, {@code _} perhaps one; what a slot is read by stands before its name. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '/',
            value = {
                "next week / +next week",
                "a|b|c / +a ; +b ; +c",
                "(this|that) day / +this day ; +that day",
                "the [very] first / +the very first ; +the first",
                "a (b|c d) e / +a b e ; +a c d e",
                "a [b] [c] / +a b c ; +a b ; +a c ; +a",
                "5pm / +5+pm",
                "{h}pm / +{h h}+pm",
                "{h}_pm / +{h h}_pm",
                "{h} _pm / +{h h}_pm",
                "{h}_ pm / +{h h}_pm",
                "{h} pm / +{h h} pm",
                "in {int:count} days / +in {int count} days",
                "{day*} / +{day* day}",
                "{day*:days} off / +{day* days} off",
                "{h}[:{mm}] / +{h h}+:+{mm mm} ; +{h h}",
                "a [(b|c)d] / +a b+d ; +a c+d ; +a"
            })
    void aTemplateIsAllTheWaysToSayIt(String template, String ways) {
        assertEquals(
                ways, Template.ways(template).stream().map(TemplateTest::text).collect(joining(" ; ")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[x", "(x", "(x]", "x)", "x ]", "a (b|c", "("})
    void bracketsThatDoNotMatchAreRefused(String template) {
        assertThrows(IllegalArgumentException.class, () -> Template.ways(template));
    }

    private static String text(List<Item> way) {
        return way.stream().map(TemplateTest::text).collect(joining());
    }

    private static String text(Item item) {
        var space =
                switch (item.space()) {
                    case NONE -> "+";
                    case SOME -> " ";
                    case ANY -> "_";
                };
        if (item.word() != null) return space + item.word();
        return space + "{" + item.rule() + (item.list() ? "*" : "") + " " + item.slot() + "}";
    }
}
