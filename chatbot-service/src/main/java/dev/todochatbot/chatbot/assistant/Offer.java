package dev.todochatbot.chatbot.assistant;

import java.util.UUID;

/** What a candidate stands for: this tool call (arguments as JSON) with this task. */
record Offer(UUID conversationId, UUID taskId, String title, String tool, String arguments) {}
