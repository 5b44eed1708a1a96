/** A turn as it is kept and told: its row, its events, its receipts, and what undoes it. */
package dev.todochatbot.chatbot.assistant.turn;
