/** What the assistant says: every sentence of its, in the words of a language's {@code says.yaml}. */
package dev.todochatbot.understanding.speech;
