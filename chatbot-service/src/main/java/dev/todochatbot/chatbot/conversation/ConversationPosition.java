package dev.todochatbot.chatbot.conversation;

import java.time.Instant;
import java.util.UUID;

/** Where a conversation stands in the list of the recent ones. */
record ConversationPosition(Instant at, UUID id) {}
