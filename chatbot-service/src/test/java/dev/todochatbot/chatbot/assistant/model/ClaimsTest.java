package dev.todochatbot.chatbot.assistant.model;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import dev.todochatbot.chatbot.todo.tool.Receipt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ClaimsTest {
    private static Receipt receipt(String action) {
        return new Receipt(action, UUID.randomUUID(), 1, "Buy milk", Map.of(), Map.of(), UUID.randomUUID());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Done!",
                "All done. ",
                "I've added eggs to your list.",
                "I’ve added eggs to your list.",
                "OK, I have just marked it as done.",
                "Deleted \"Buy milk\".",
                "Sure! Removed it from your list.",
                "Task 3 has been completed.",
                "It is now done.",
                "I've gone ahead and moved it to Friday.",
                "Everything is taken care of.",
            })
    void aClaimNeedsAReceipt(String sentence) {
        assertTrue(Claims.unsupported(sentence, List.of(), false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "You have 3 open tasks:",
                "- Moved boxes",
                "1. Deleted scenes",
                "I haven't deleted anything.",
                "Nothing has been changed.",
                "Shall I mark it as done?",
                "It waits for your approval before it is deleted.",
                "“I've added eggs” is no task of yours.",
                "Completed this week: Renew insurance",
                "I can add, complete and delete tasks.",
                "Hello!",
            })
    void whatClaimsNothingNeedsNone(String sentence) {
        assertFalse(Claims.unsupported(sentence, List.of(), false));
    }

    @Test
    void theReceiptMustBeForWhatIsClaimed() {
        assertFalse(Claims.unsupported("Added “Buy milk”.", List.of(receipt("created")), false));
        assertTrue(Claims.unsupported("I've deleted it.", List.of(receipt("created")), false));
        assertFalse(Claims.unsupported("I've moved it to Friday.", List.of(receipt("updated")), false));
    }

    @Test
    void anAnswerToAQuestionMaySayWhatWasDone() {
        assertFalse(Claims.unsupported("“Renew insurance” was completed on Monday.", List.of(), true));
        assertTrue(Claims.unsupported("I've completed it.", List.of(), true));
    }
}
