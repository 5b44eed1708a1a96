package dev.todochatbot.understanding.judge;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import dev.todochatbot.understanding.judge.JudgeTrainer.Sample;
import dev.todochatbot.understanding.language.Language;
import dev.todochatbot.understanding.language.Token;
import dev.todochatbot.understanding.request.Intent;
import dev.todochatbot.understanding.template.Span;
import dev.todochatbot.understanding.template.Templates;
import dev.todochatbot.when.meaning.Speaker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class JudgeTest {

    private static final Templates ENGLISH = Templates.of(Language.of("en"));
    private static final Speaker SPEAKER = Speaker.at(ZonedDateTime.parse("2026-03-10T10:00:00Z"));

    /** Sentences that nobody wrote for it, each as plain as can be. */
    @ParameterizedTest
    @CsvSource({
        "put yoghurt on the list,ADD",
        "which jobs are due on sunday,LIST",
        "mark the oven as done,COMPLETE",
        "move the barber to wednesday,DUE",
        "how warm is it in madrid,FOREIGN",
        "turn on the radio,FOREIGN",
    })
    void whatIsPlainIsKnown(String said, Intent intent) {
        double[] all = probabilities(said);

        assertEquals(1, Arrays.stream(all).sum(), 0.001);
        assertEquals(Arrays.stream(all).max().orElseThrow(), all[intent.ordinal()], said);
    }

    @Test
    void whatHasNoWordsIsJudgedAsWell() {
        for (String said : List.of("", "  ", "…", "🙂", "a".repeat(4000), "؟")) {
            assertTrue(Arrays.stream(probabilities(said)).allMatch(Double::isFinite), said);
        }
    }

    @Test
    void theSameLessonsGiveTheSameJudge() throws IOException {
        assertArrayEquals(written(), written());
    }

    @Test
    void datesAndNumbersAreAlikeWhateverTheySay() {
        assertArrayEquals(probabilities("pay 5 bills on friday"), probabilities("pay 77 bills on 3 may"));
    }

    private static byte[] written() throws IOException {
        var samples = Stream.of("add milk", "what is due", "call ann", "sing a song")
                .map(said -> {
                    List<Token> tokens = ENGLISH.tokenizer().read(said);
                    return new Sample(Features.of(tokens, spans(said, tokens)), said.length() % 3, 1, said.hashCode());
                })
                .toList();
        var bytes = new ByteArrayOutputStream();
        JudgeTrainer.learnt(samples).write(new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    private static double[] probabilities(String said) {
        List<Token> tokens = ENGLISH.tokenizer().read(said);
        return Judge.of("en").orElseThrow().probabilities(tokens, spans(said, tokens));
    }

    private static List<Span> spans(String said, List<Token> tokens) {
        return ENGLISH.spotters().spot(said, tokens, List.of(), List.of(), SPEAKER);
    }
}
