/** What an engine is given to read, how it is heard, and which of its words may be shown. */
package dev.todochatbot.chatbot.assistant.model;
