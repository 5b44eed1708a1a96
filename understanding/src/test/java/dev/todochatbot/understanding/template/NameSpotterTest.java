package dev.todochatbot.understanding.template;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;

import dev.todochatbot.understanding.language.Language;
import dev.todochatbot.understanding.language.LanguageFile;
import dev.todochatbot.understanding.language.Tokenizer;
import dev.todochatbot.understanding.language.Vocabulary;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class NameSpotterTest {

    private static final Language LANGUAGE =
            Language.of("xx", LanguageFile.read("xx/words.yaml", new StringReader("""
            endings: [s]
            lists: [liste]
            listEndings: [liste, sliste]
            """)));

    private static List<Span> spotted(String message, String... lists) {
        var tokens = new Tokenizer(LANGUAGE, new Vocabulary()).read(message);
        var spans = new ArrayList<Span>();
        new NameSpotter(LANGUAGE, tokens).spot(List.of(lists), List.of(), spans);
        return spans;
    }

    @Test
    void aWordThatEndsInAListNamesTheListBeforeIt() {
        assertEquals(
                List.of(new Span(2, 3, Kind.LIST, "Einkauf", true)),
                spotted("auf die Einkaufsliste", "Reise", "Einkauf"));
        assertEquals(List.of(new Span(0, 1, Kind.LIST, "Packliste", false)), spotted("Packliste", "Reise"));
    }

    @Test
    void theEndingAloneNamesNone() {
        assertEquals(
                List.of(),
                spotted("meine liste", "Reise").stream().filter(Span::real).toList());
    }
}
