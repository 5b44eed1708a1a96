package dev.todochatbot.understanding.reading;

import java.util.List;
import java.util.Set;

import dev.todochatbot.understanding.filling.Message;
import dev.todochatbot.understanding.filling.Said;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class JointsTest {

    private final Joints joints = new Joints(Set.of(",", "and", "then"), Set.of("if not"));

    private List<String> behind(String text) {
        Message message = Said.of(text);
        return joints.of(message).stream()
                .map(joint -> message.tokens().get(joint.end()).raw())
                .toList();
    }

    @Test
    void aRunOfJointsIsOne() {
        assertEquals(List.of("print"), behind("call Ana , and then print it"));
    }

    @Test
    void sentencesEndAtPointsAndLineBreaks() {
        assertEquals(List.of("Print", "Tell"), behind("call Ana . Print it ! Tell"));
        assertEquals(List.of("print"), behind("call Ana\nprint it"));
    }

    @Test
    void titlesAndInitialsEndNone() {
        assertEquals(List.of(), behind("call Dr . Smith"));
        assertEquals(List.of(), behind("call J . Smith"));
        assertEquals(List.of(), behind("item 2 . milk"));
    }

    @Test
    void nothingIsCutAtEitherEnd() {
        assertEquals(List.of(), behind("and call Ana ."));
    }
}
