/** The grammar: which words of a text are about time, and whether that is certain. {@link When} is its door. */
package dev.todochatbot.when.reading;
