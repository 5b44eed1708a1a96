package dev.todochatbot.chatbot.conversation;

import dev.todochatbot.common.validation.Text;

/** A conversation to begin. Without a title it is called after its first message. */
record NewConversation(@Text(min = 1, max = Titles.LONGEST) String title) {}
