/** What tools do to tasks, and how much of it each user lets happen unasked. */
package dev.todochatbot.chatbot.approval.tool;
