package dev.todochatbot.when.language;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** What means only itself stands between ⟦ and ⟧. */
class VerbatimTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "watch ⟦\"The Day After Tomorrow\"⟧ again",
                "⟦\"one\"⟧⟦“two”⟧⟦`three`⟧",
                "read ⟦«Le 5 mai»⟧ and ⟦„Am Freitag“⟧ or ⟦„Am Freitag”⟧",
                "play ⟦'Saturday Night'⟧ loud",
                "play ⟦‘Tuesday at 10’⟧ again",
                "ask (⟦\"why\"⟧)",
                "⟦'don't stop'⟧ now",
                "⟦'\"yes\" he said'⟧ card",
                "⟦'¿qué?'⟧ card",
                "⟦'[x] done'⟧ card",
                "⟦'now'⟧ sign",
                "⟦'causeway road'⟧ trip",
                "get 'em ⟦'now'⟧"
            })
    void whatIsInQuotesIsVerbatim(String marked) {
        assertParts(marked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a 6\"x\" plank",
                "don\"t do\"this",
                "+\"my list\" milk",
                "\"never closed",
                "“never closed\"",
                "the '90s and the '80s",
                "rock 'n' roll",
                "'Cause it's theirs' too",
                "'round and round'",
                "‘til it’s here’",
                "‘it’s here",
                "'",
                "the boys'",
                "it's Ann's"
            })
    void anApostropheOrAnInchOpensNoQuotation(String text) {
        assertParts(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "⟦a@b.de⟧ first",
                "mail ⟦ann.lee@friday.example.com⟧ now",
                "see ⟦https://example.org/2027/01/19/post⟧ and ⟦x://y⟧"
            })
    void anAddressIsVerbatimUpToTheNextSpace(String marked) {
        assertParts(marked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@b",
                "a@b.",
                "a@bcom",
                "a@.b",
                "meet @b.de",
                "see ://x y",
                "see http:// y",
                "x.y at 5",
                "1.5 @ 3",
                "version a.b@c"
            })
    void whatIsButHalfAnAddressIsNone(String text) {
        assertParts(text);
    }

    private static void assertParts(String marked) {
        var text = marked.replace("⟦", "").replace("⟧", "");
        var found = new StringBuilder(text);
        for (var part : Verbatim.in(text).reversed())
            found.insert(part.end(), '⟧').insert(part.start(), '⟦');
        assertEquals(marked, found.toString());
    }
}
