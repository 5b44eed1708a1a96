package dev.todochatbot.when;

import java.time.LocalDateTime;
import java.time.ZoneId;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class RecurrenceWireTest {

    private static final Due NINE =
            new Due.AtTime(LocalDateTime.parse("2027-01-01T09:00"), ZoneId.of("America/Los_Angeles"));

    private final ObjectMapper json = new ObjectMapper();

    @Test
    void theWireShowsTheRuleWhatItIsCountedFromAndTheText() throws JsonProcessingException {
        var weekly = new Recurrence("FREQ=WEEKLY;UNTIL=20270120T075959Z", Recurrence.From.COMPLETION).beside(NINE);

        assertEquals(json.readTree("""
                        {"rule": "FREQ=WEEKLY;UNTIL=20270120T075959Z", "from": "completion",
                         "text": "every week until 19 January 2027 after completion"}"""), json.valueToTree(weekly));
    }

    @Test
    void whatTheWireShowedIsReadBack() throws JsonProcessingException {
        var weekly = new Recurrence("FREQ=WEEKLY", Recurrence.From.COMPLETION);

        assertEquals(weekly, json.readValue(json.writeValueAsString(weekly.beside(NINE)), Recurrence.class));
        assertEquals(
                new Recurrence("FREQ=DAILY", Recurrence.From.DUE),
                json.readValue("{\"rule\": \"FREQ=DAILY\"}", Recurrence.class));
    }
}
