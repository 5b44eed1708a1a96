/** A turn while it runs, and what may end it. */
package dev.todochatbot.chatbot.assistant.run;
