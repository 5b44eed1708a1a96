/** Messages become turns here: the endpoints, the loop between engine and tools, and the end of a turn. */
package dev.todochatbot.chatbot.assistant;
