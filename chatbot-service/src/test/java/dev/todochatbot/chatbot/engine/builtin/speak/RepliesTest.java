package dev.todochatbot.chatbot.engine.builtin.speak;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.todochatbot.chatbot.engine.builtin.recall.ToolUse;
import dev.todochatbot.understanding.speech.Sayings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** A receipt never tells less than was done. */
class RepliesTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Replies replies = new Replies(
            new Words(Sayings.of("en"), LocalDateTime.parse("2026-11-21T10:00:00"), ZoneId.of("Europe/Berlin")));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"due": null, "duration": null}            | no due date and no duration
                    {"duration": "PT30M"}                      | taking 30 min
                    {"duration": "PT1H30M"}                    | taking 1 h 30 min
                    {"duration": "PT720H"}                     | taking 720 h
                    {"start": "2026-11-28"}                    | starting Sat 28 Nov
                    {"start": "2027-02-01"}                    | starting Mon 1 Feb 2027
                    {"start": null}                            | no start
                    """)
    void whatChangedIsSaid(String after, String words) throws Exception {
        var result = JSON.createObjectNode()
                .put("action", "updated")
                .put("taskId", "t")
                .put("number", 1);
        result.put("title", "Meet").set("after", JSON.readTree(after));
        result.putObject("task").put("id", "t").put("number", 1).put("title", "Meet");
        assertEquals(
                "Changed “Meet” (#1): " + words + ".",
                replies.of(List.of(new ToolUse("update_task", JSON.createObjectNode(), result, false))));
    }

    @Test
    void aTitleFromRightToLeftIsIsolatedAndALatinOneIsNot() throws Exception {
        assertEquals("Deleted “\u2068دودھ خریدیں\u2069” (#3).", deleted("دودھ خریدیں"));
        assertEquals("Deleted “Café 21” (#3).", deleted("Café 21"));
    }

    private String deleted(String title) throws Exception {
        var result =
                JSON.readTree("{\"action\":\"deleted\",\"taskId\":\"a\",\"number\":3,\"title\":\"" + title + "\"}");
        return replies.of(List.of(new ToolUse("delete_task", JSON.createObjectNode(), result, false)));
    }
}
