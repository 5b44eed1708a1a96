/** What a waiting call would do, in values and in a sentence. */
package dev.todochatbot.chatbot.approval.shown;
