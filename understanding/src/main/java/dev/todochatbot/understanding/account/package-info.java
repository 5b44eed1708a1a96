/** What is known of the user's tasks and of the conversation, and which task some words mean. */
package dev.todochatbot.understanding.account;
