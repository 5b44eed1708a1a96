package dev.todochatbot.when.language;

import java.util.List;
import java.util.stream.Collectors;

import dev.todochatbot.when.language.Tokens.Taken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

class TokensTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "Call Ann at 5pm | call ann at 5 +pm",
                "o'clock, friday’s | o'clock +, friday's",
                "the boys' room | the boys +' room",
                "boys' | boys +'",
                "1.12. | 1 +. +12 +.",
                "see a@b.de: 5 | see <verbatim> 5",
                "say \"at 6\", then | say <verbatim> +, then"
            })
    void aTextIsWordsNumbersMarksAndWhatIsVerbatim(String text, String tokens) {
        assertEquals(tokens, text(Tokens.of(text, List.of())));
    }

    @Test
    void whatIsTakenIsOneTokenEach() {
        var tokens = Tokens.of(
                "mow #home #now \"at 5\" (#x)", List.of(new Taken(4, 9), new Taken(10, 14), new Taken(23, 25)));

        assertEquals("mow <taken> <taken> <verbatim> ( +<taken> +)", text(tokens));
        assertEquals(10, tokens.get(2).start());
        assertEquals(14, tokens.get(2).end());
    }

    @Test
    void capitalsAreRemembered() {
        assertEquals(
                List.of(true, false, true),
                Tokens.of("Über mir Ann", List.of()).stream()
                        .map(Token::capital)
                        .toList());
    }

    /** A plus: no space before. */
    private static String text(List<Token> tokens) {
        return tokens.stream()
                .map(token -> (token.spaced() ? "" : "+")
                        + switch (token.kind()) {
                            case VERBATIM -> "<verbatim>";
                            case TAKEN -> "<taken>";
                            case WORD, NUMBER, MARK -> token.word();
                        })
                .collect(Collectors.joining(" "));
    }
}
