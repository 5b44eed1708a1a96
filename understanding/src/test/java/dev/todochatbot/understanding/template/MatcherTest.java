package dev.todochatbot.understanding.template;

import java.io.StringReader;
import java.util.List;
import java.util.stream.Stream;

import dev.todochatbot.understanding.language.Language;
import dev.todochatbot.understanding.language.LanguageFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class MatcherTest {

    private static final Language LANGUAGE =
            Language.of("en", LanguageFile.read("en/words.yaml", new StringReader("""
            fillers: [um]
            weak: [the, a, my, to, of]
            telling: [not, what]
            courtesy: ["please", "could you [please]", "thanks [a lot]"]
            contractions: {don't: do not}
            numbers: {two: 2}
            ordinals: {second: 2}
            ordinalEndings: [nd, rd]
            priorities: {urgent: high, high: high, p1: high}
            endings: [es, s]
            verbs: {pay: {past: paid}, mow: {past: [mowed, mown]}}
            lists: [list]
            tags: [tag]
            units: {weeks: weeks}
            rules: {my: "[my|the]"}
            """)));

    private static final Templates TEMPLATES = Templates.of(
            LANGUAGE, new TemplateFile("en", LanguageFile.read("en/all.yaml", new StringReader("""
            due:
            - {say: ["(move|postpone) {task} [back] (to|until) {date}"], examples: [{say: x}]}
            - {say: ["postpone {task} by {duration}"], examples: [{say: x}]}
            add:
            - {say: ["add {text} (on;[to] <my> {list} list)", "note {quote:text}"], examples: [{say: x}]}
            - {say: ["{text}", "{text} {date}"], trust: bare, examples: [{say: x}]}
            complete:
            - {say: ["(finish|complete[d]) {task}", "i <past> {task}"], needs: found, examples: [{say: x}]}
            tag:
            - {say: ["tag {task} as {tag}"], examples: [{say: x}]}
            priority:
            - {say: ["set {task} to {priority}", "number {number} is {priority}", "the {ordinal} one is {priority}"], examples: [{say: x}]}
            prohibit:
            - {say: ["do not (move|touch) {task}"], examples: [{say: x}]}
            """))).groups());

    private static List<String> told(String message) {
        return Said.of(TEMPLATES, message, List.of("Groceries", "Big House"), List.of("home"))
                .told();
    }

    private static void reads(String message, String told) {
        assertTrue(told(message).contains(told), () -> told(message).toString());
    }

    @Test
    void wordsAndSlotsAreFound() {
        reads("move the lawn back to friday", "due task=the lawn date=friday");
        reads("Postpone “buy milk” until next Monday.", "due task=“buy milk” date=next monday");
        reads("postpone the lawn by 2 weeks", "due task=the lawn duration=2 weeks");
        reads("set it to p1", "priority task=it priority=p1");
        reads("number two is urgent", "priority number=two priority=urgent");
        reads("the 2nd one is high", "priority ordinal=2nd priority=high");
    }

    @Test
    void allMatchesAreKeptTheBestOnesFirst() {
        var all = told("move the lawn to friday");
        assertEquals("due task=the lawn date=friday", all.getFirst());
        assertTrue(all.contains("add text=move the lawn to friday"), all.toString());
        assertTrue(all.contains("add text=move the lawn to date=friday"), all.toString());
    }

    @Test
    void partsInAnyOrderAreFoundInEachOrder() {
        reads("add milk on to my groceries list", "add text=milk list=groceries");
        reads("add milk groceries list on", "add text=milk list=groceries");
    }

    @Test
    void namesOfListsAreFoundWhateverTheirEndingAndNewOnesBesideTheirWord() {
        reads("add milk on to the grocery list".replace("grocery", "grocerie"), "add text=milk list=grocerie");
        reads("add milk on to the big house list", "add text=milk list=big house");
        var said = Said.of(TEMPLATES, "add milk on to the camping list");
        assertEquals(
                List.of(false),
                said.matches().best().stream()
                        .filter(match -> match.template().intent().written().equals("add"))
                        .flatMap(match -> match.fillings().stream())
                        .filter(filling -> filling.kind() == Kind.LIST
                                && said.words(filling).equals("camping"))
                        .map(filling -> filling.span().real())
                        .distinct()
                        .toList());
    }

    @Test
    void formsOfVerbsAndEndingsAreFound() {
        reads("completed the lawn", "complete task=the lawn");
        reads("i mown the lawn", "complete task=the lawn");
        reads("i paid rent", "complete task=rent");
    }

    @Test
    void politenessFillersPunctuationAndCaseMeanNothing() {
        for (String message : List.of(
                "Could you please MOVE the lawn to friday?",
                "um move the lawn, to friday please!!",
                "move the lawn to um friday. Thanks a lot 🎉",
                "move the lawn please to friday")) {
            reads(message, "due task=the lawn date=friday");
        }
    }

    @Test
    void aWordMayBeLeftOutButNoTellingOne() {
        reads("kindly move the lawn to friday", "due task=the lawn date=friday");
        assertFalse(told("not move the lawn to friday").contains("due task=the lawn date=friday"));
        reads("don't touch the lawn", "prohibit task=the lawn");
    }

    @Test
    void tooManyWordsLeftOutAreNoMatch() {
        assertFalse(told("alpha beta gamma move the lawn to friday").contains("due task=the lawn date=friday"));
    }

    @Test
    void withoutAWordOfTheTemplateNoneIsLeftOut() {
        assertEquals(List.of("add text=mow the lawn"), told("mow the lawn"));
    }

    @Test
    void aSlipIsMendedAndCosts() {
        var best = Said.of(TEMPLATES, "postpoen the lawn to friday")
                .matches()
                .best()
                .getFirst();
        assertEquals(
                "(move|postpone) {task} [back] (to|until) {date}",
                best.template().say());
        assertEquals(0.5f, best.slips());
    }

    @Test
    void tagsAreFoundByTheirMarkByTheirNameAndBesideTheirWord() {
        reads("tag it as #dairy", "tag task=it tag=#dairy");
        reads("tag it as home", "tag task=it tag=home");
        reads("tag it as dairy", "tag task=it tag=dairy");
    }

    @Test
    void aQuotationIsNotRead() {
        assertEquals(
                "add text=“move the lawn to friday”",
                told("note “move the lawn to friday”").getFirst());
        assertFalse(told("“move the lawn to friday”").stream().anyMatch(told -> told.startsWith("due")));
    }

    @Test
    void nothingIsNoMatch() {
        assertEquals(List.of(), told(""));
        assertEquals(List.of(), told("?!"));
    }

    static Stream<String> hostile() {
        return Hostile.TEXTS.stream();
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void theWorkGrowsWithTheMessageOnly(String text) {
        for (Templates templates : List.of(TEMPLATES, ENGLISH)) {
            var half = visits(templates, Hostile.repeated(text, 1500));
            var whole = visits(templates, Hostile.repeated(text, 3000));
            int tokens = whole.tokens().size();
            assertTrue(whole.matches().complete());
            assertTrue(
                    whole.matches().visits() <= 120 * tokens,
                    () -> whole.matches().visits() + " visits for " + tokens);
            assertTrue(
                    whole.matches().visits() <= 2.1 * half.matches().visits() + 1000,
                    () -> half.matches().visits() + " visits, and "
                            + whole.matches().visits() + " for twice as much");
        }
    }

    private static final Templates ENGLISH = Templates.of(Language.of("en"));

    private static Said visits(Templates templates, String message) {
        return Said.of(templates, message, List.of("Groceries", "Work"), List.of("home"));
    }
}
