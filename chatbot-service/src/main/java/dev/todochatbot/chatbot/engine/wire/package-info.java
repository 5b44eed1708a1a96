/** What endpoints stream that OpenAI's own does not, mended before it is read; and the line it comes over. */
package dev.todochatbot.chatbot.engine.wire;
