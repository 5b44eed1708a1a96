package dev.todochatbot.chatbot.assistant;

import java.util.UUID;

import dev.todochatbot.common.validation.ExactlyOne;
import dev.todochatbot.common.validation.Text;

/** What the user says: words, or one of the candidates they were offered. */
@ExactlyOne({"message", "choice"})
record Said(
        @Text(min = 1, max = Said.LONGEST, multiline = true) String message, UUID choice) {
    static final int LONGEST = 4_000;
}
