package dev.todochatbot.chatbot.conversation;

import jakarta.validation.constraints.NotNull;

import dev.todochatbot.common.validation.Text;

/** A new title. */
record ConversationPatch(
        @NotNull @Text(min = 1, max = Titles.LONGEST) String title) {}
