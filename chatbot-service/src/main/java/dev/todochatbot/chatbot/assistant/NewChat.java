package dev.todochatbot.chatbot.assistant;

import java.util.UUID;

import dev.todochatbot.common.validation.ExactlyOne;
import dev.todochatbot.common.validation.Text;

/** What the user says, in a conversation or, without one, in a new one. */
@ExactlyOne({"message", "choice"})
record NewChat(
        UUID conversationId,
        @Text(min = 1, max = Said.LONGEST, multiline = true) String message,
        UUID choice) {}
