package dev.todochatbot.chatbot.conversation;

import java.util.UUID;

/** Where a message stands in its conversation: ids are in the order of time. */
record MessagePosition(UUID id) {}
