/** What the service says in words of its own, around every engine, and in which language. */
package dev.todochatbot.chatbot.assistant.speech;
