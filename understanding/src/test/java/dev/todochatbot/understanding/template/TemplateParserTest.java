package dev.todochatbot.understanding.template;

import java.io.StringReader;

import dev.todochatbot.understanding.language.DataException;
import dev.todochatbot.understanding.language.Language;
import dev.todochatbot.understanding.language.LanguageFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What the loader refuses, and that it says why. */
class TemplateParserTest {

    private static final Language LANGUAGE =
            Language.of("xx", LanguageFile.read("xx/words.yaml", new StringReader("""
            verbs: {move: {past: [moved, shifted]}}
            rules:
              my: "[my|the]"
              when: "(on|by) {date}"
              round: "a <trip>"
              trip: "<round> b"
              open: "for {text}"
            """)));

    private static void load(String groups) {
        var file = LanguageFile.read("xx/change.yaml", new StringReader(groups));
        Templates.of(LANGUAGE, new TemplateFile("xx", file).groups());
    }

    private static void refused(String groups, String why) {
        String message = assertThrows(DataException.class, () -> load(groups)).getMessage();
        assertTrue(message.contains(why) && message.contains("xx/change.yaml"), message);
    }

    private static String due(String say) {
        return "due: [{say: ['" + say + "'], examples: [{say: x}]}]";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "{task} {text}           ~ {task} and {text} may stand side by side",
                "{task} [to] {text}      ~ may stand side by side",
                "move {task} <round>     ~ uses itself",
                "move {task} <open>      ~ is open, and stands in the rule",
                "move {task} <nowhere>   ~ there is no rule <nowhere>",
                "move <move:future>      ~ the verbs have no <move:future>",
                "move {thing}            ~ there is no slot {thing}",
                "(move|shift {task}      ~ a \")\" is missing",
                "move {task              ~ is not closed",
                "move () {task}          ~ nothing stands between",
                "move {task}) now        ~ too many",
                "[move] [now]            ~ every word of it may be missing",
                "task[] {date}           ~ needs endings"
            })
    void aWrongTemplateIsRefusedWithItsPlace(String say, String why) {
        refused(due(say.strip()), why.strip());
    }

    @Test
    void aGroupNeedsAnIntentTemplatesAndAnExample() {
        refused("fly: [{say: ['fly'], examples: [{say: fly}]}]", "no intent \"fly\"");
        refused("due: [{say: ['move {task} {date}']}]", "has no example");
        refused("due: [{examples: [{say: x}]}]", "has no \"say\"");
        refused("due: [{say: [x], examples: [{task: x}]}]", "an example has no \"say\"");
        refused("due: [{say: [x], examples: [{say: x}], trust: much}]", "can be wish or bare");
        refused("due: [{say: [x], examples: [{say: x}], set: {colour: red}}]", "knows no \"colour\"");
        refused("due: [{says: [x]}]", "knows no \"says\"");
    }

    @Test
    void allWrongTemplatesAreToldAtOnce() {
        String message = assertThrows(
                        DataException.class, () -> load("due: [{say: ['{a}', '<b>'], examples: [{say: x}]}]"))
                .getMessage();
        assertTrue(message.contains("{a}") && message.contains("<b>"), message);
    }

    @Test
    void everythingElseOfTheGrammarIsRead() {
        assertDoesNotThrow(
                () -> load(due("(move|shift|<move:past>) <my> task[s] {task}, ([back];<when>) [{priority}]")));
        assertDoesNotThrow(() ->
                load(due("<past> {task} ({list};{tag:label}) {number} {ordinal} {quote} {word} {period} {duration}")));
    }
}
