package dev.todochatbot.understanding.language;

import java.io.StringReader;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TokenizerTest {

    private static final Language LANGUAGE =
            Language.of("xx", LanguageFile.read("xx/words.yaml", new StringReader("""
            folding: {ä: ae, kh: k}
            fillers: [um, you know]
            contractions: {don't: do not, dont: do not, to do: todo, gonna: going to, "&": and}
            verbs: {water: {past: watered}}
            """)));

    private static final Tokenizer TOKENIZER =
            new Tokenizer(LANGUAGE, vocabulary("groceries", "postpone", "list", "no"));

    private static Vocabulary vocabulary(String... words) {
        var vocabulary = new Vocabulary();
        List.of(words).forEach(vocabulary::add);
        return vocabulary;
    }

    private static String read(String message) {
        return TOKENIZER.read(message).stream()
                .map(token -> token.folded() + (token.shape() == Shape.WORD ? "" : "/" + token.shape()))
                .collect(Collectors.joining(" "));
    }

    /** What the vocabulary takes the only word for. */
    private static String meant(String word) {
        return TOKENIZER.read(word).getFirst().forms().stream()
                .map(form -> List.of("groceries", "postpone", "list", "no").get(form.word()))
                .collect(Collectors.joining(" "));
    }

    @Test
    void wordsAreComparedWithoutCaseAndAccentsAndKeepTheirPlace() {
        String message = "Café  MÄRZ";
        var tokens = TOKENIZER.read(message);
        assertEquals("cafe maerz", read(message));
        assertEquals(
                "MÄRZ", message.substring(tokens.get(1).from(), tokens.get(1).to()));
        assertEquals("MÄRZ", tokens.get(1).raw());
    }

    @Test
    void wordsEndWithTheirLine() {
        assertEquals("milk eggs list tea", read("milk\neggs\r\nlist\ttea"));
    }

    @Test
    void contractionsBecomeWordsOfOnePlace() {
        var tokens = TOKENIZER.read("please don’t");
        assertEquals("please do not", read("please don’t"));
        assertEquals("don’t", tokens.get(2).raw());
        assertEquals(tokens.get(1).from(), tokens.get(2).from());
    }

    @Test
    void whatBelongsTogetherIsOneWord() {
        assertEquals("my todo list", read("my to-do list"));
        assertEquals("my todo list", read("My To Do list"));
        assertEquals("milk and eggs", read("milk & eggs"));
    }

    @Test
    void fillersVanishUnlessNothingElseIsSaid() {
        assertEquals("buy milk", read("um, buy you know milk".replace(",", "")));
        assertEquals("um", read("um"));
    }

    @Test
    void marksLinksQuotesNumbersAndEmojiHaveTheirShape() {
        assertEquals(
                "buy #home/MARK !high/MARK 3.5/NUMBER 5pm 2026-01-05/NUMBER",
                read("buy #home !high 3.5 5pm 2026-01-05"));
        assertEquals("see https://a.example/x?y/LINK now", read("see https://a.example/x?y now"));
        assertEquals("call “Ann, or delete all”/QUOTE", read("call “Ann, or delete all”"));
        assertEquals("party 🎉/EMOJI 👩‍👧/EMOJI", read("party 🎉👩‍👧"));
        assertEquals("really !/POINT !/POINT", read("really!!"));
    }

    @Test
    void directionMarksAndHalvesOfCharactersAreNothing() {
        assertEquals("buy milk", read("\u200Fbuy\u200E \uD83Dmi\u200Blk\u202C\uDC00"));
        assertEquals("دوده", read("دو\u200Cده"));
    }

    @Test
    void dictationWithoutPunctuationIsWords() {
        assertEquals(
                "add eggs then call the plumber at 5 then stop",
                read("add eggs then call the plumber at 5 then stop").replace("/NUMBER", ""));
    }

    @Test
    void aSlipOfOneLetterIsMended() {
        assertEquals("groceries", meant("grocries"));
        assertEquals("groceries", meant("grocerieess".replace("ess", "es")));
        assertEquals("groceries", meant("grocreies"));
        assertEquals("groceries", meant("grocerias"));
        assertEquals("postpone", meant("postone"));
        assertEquals(
                0.5f, TOKENIZER.read("postone").getFirst().forms().getFirst().cost());
    }

    @Test
    void noSlipIsAWordThatIsKnownOrShortOrBeginsOtherwise() {
        assertEquals("", meant("watered"));
        assertEquals("", meant("lst"));
        assertEquals("", meant("last"));
        assertEquals("", meant("broceries"));
    }

    @Test
    void moreThanOneCanReadIsNotRead() {
        var tokens = TOKENIZER.read("#!".repeat(2000));
        assertEquals(1000, tokens.size());
        assertTrue(Tokenizer.isTooLong("#!".repeat(2000), tokens));
        assertTrue(TOKENIZER.read("a".repeat(9000)).getFirst().to() <= Tokenizer.LONGEST);
    }

    @Test
    void whatIsWrittenOntoAVerbIsAWordOfItsOwn() {
        Language spanish = Language.of("xx", LanguageFile.read("xx/words.yaml", new StringReader("""
                clitics: {lo: lo, melo: me lo}
                verbs: {marcar: {imperative: [marca, marque], participle: marcado}}
                """)));
        assertEquals(
                List.of("marca", "lo", "marque", "me", "lo", "marcar", "lo", "marcadolo"),
                spanish.words("márcalo márquemelo marcarlo marcadolo"));
    }
}
