package dev.todochatbot.when.language;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class LanguageFileTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a the: x {b}\nb the: {a}",
                "a the: {a} x",
                "a%the: x",
                "a the x",
                "a the: [x",
                "a/ the: x",
                "a the: x\nspell as: x=y"
            })
    void aFileThatMakesNoSenseIsRefused(String file) {
        assertThrows(RuntimeException.class, () -> LanguageFile.read("xx", file, true));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '/',
            quoteCharacter = '~',
            value = {
                "the: x / the null PLAIN",
                "=1: x / - 1 PLAIN",
                "=-3: x / - -3 PLAIN",
                "=2026: x / - 2026 PLAIN",
                "plus=1: x / plus 1 PLAIN",
                "part=noon: x / part 'noon' PLAIN",
                "part=12345: x / part '12345' PLAIN",
                "part=-: x / part '-' PLAIN",
                "part=1a: x / part '1a' PLAIN",
                "part=: x / part '' PLAIN",
                "the: y | x | z / the null PLAIN"
            })
    void aMeaningIsAnActionAndANumberOrAText(String line, String meaning) {
        assertEquals(List.of(meaning), meanings("a " + line, true, "x"));
    }

    @ParameterizedTest
    @CsvSource({"!,UNMISTAKABLE", "+,AT_AN_END", "~,DOUBTFUL", "@,MARKED", "^,NEEDS_A_MARKER", "?,ALONE"})
    void theMarkBehindARuleIsItsStrength(String mark, Strength strength) {
        assertEquals(List.of("the null " + strength), meanings("a" + mark + " the: x", true, "x"));
    }

    @Test
    void commentsAndBlankLinesSayNothingAndALineMayGoOn() {
        var file = "# a the: z\n\n  \na the: x |\n  y\n\na =1: y";

        assertEquals(List.of("the null PLAIN"), meanings(file, true, "x"));
        assertEquals(List.of("the null PLAIN", "- 1 PLAIN"), meanings(file, true, "y"));
        assertEquals(List.of(), meanings(file, true, "z"));
    }

    @ParameterizedTest
    @CsvSource({
        "mon,true,true",
        "mon.,true,true",
        "mon,false,false",
        "mond,true,true",
        "mond.,true,true",
        "mond.,false,true",
        "mond,false,true",
        "monday,false,true",
        "monda,true,false",
        "m.d.,true,true",
        "m.d,true,false",
        "5.,false,true",
        "5,true,false"
    })
    void abbreviationsAreSaidWithTheirPointOrWithoutAndShortOnesInTheirOwnLanguageOnly(
            String said, boolean own, boolean known) {
        var file = "a the: monday | mon. | mond. | m.d. | 5.";

        assertEquals(known, !meanings(file, own, said).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "at 5pm,true",
        "at 5 pm,false",
        "at 5 am,true",
        "at 5am,false",
        "at 5 h,true",
        "at 5h,true",
        "at5h,false",
        "at 5,false"
    })
    void aSpaceIsSaidWhereTheTemplateHasOne(String said, boolean known) {
        assertEquals(
                known, !meanings("a the: at 5pm | at 5 am | at 5_h", true, said).isEmpty());
    }

    /** What a text says by the words of the rule "a". */
    private static List<String> meanings(String file, boolean own, String text) {
        var branches = List.of(LanguageFile.read("xx", file, own).rule("a"));
        for (var token : Tokens.of(text, List.of())) {
            var first = token.start() == 0;
            branches = branches.stream()
                    .flatMap(branch -> branch.words(token).stream())
                    .filter(step -> step.fits(token, first))
                    .map(Branch.Step::next)
                    .toList();
        }
        return branches.stream()
                .flatMap(branch -> branch.endings().stream())
                .map(it -> (it.action().isEmpty() ? "-" : it.action()) + " "
                        + (it.constant() instanceof String ? "'" + it.constant() + "'" : it.constant()) + " "
                        + it.strength())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "März,marz",
        "MIÉRCOLES,miercoles",
        "o’clock,o'clock",
        "Straße,strasse",
        "–,-",
        "هفتے,ہفتے",
        "كل,کل",
        "۱٢,12",
        "،,','"
    })
    void wordsAreComparedWithoutCaseAndAccents(String word, String folded) {
        assertEquals(folded, Folding.fold(word));
    }

    @Test
    void lettersThatAreTheSameInALanguageMakeOneWord() {
        var file = LanguageFile.read(
                "xx", "spell as: ay=e ee=i tt=t\nset days: hafte itwar\nday =1: hafttay | meeti", true);

        assertTrue(file.has("days", "haftay"));
        assertEquals(
                "mitinge",
                file.spelled(Tokens.of("Meetingay", List.of())).getFirst().word());
        assertEquals("meetingay", Tokens.of("Meetingay", List.of()).getFirst().word());
    }

    @Test
    void whatIsInvisibleIsNoPartOfAWordAndNoBorderOfIt() {
        var tokens = Tokens.of("\u200fہفتے\u200cکو \u20675\u2069 بجے", List.of());

        assertEquals(
                List.of("ہفتےکو", "5", "بجے"), tokens.stream().map(Token::word).toList());
        assertTrue(tokens.stream().allMatch(Token::spaced));
    }
}
