/** What waits for the user, their decision, and the running of what they approved. */
package dev.todochatbot.chatbot.approval;
