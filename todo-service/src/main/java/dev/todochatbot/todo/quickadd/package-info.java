/**
 * What a person means by a line of text: priority, tags and list here, dates, times and repetition by the grammar of the
 * module {@code when}. Plain Java, no framework, no clock of its own: the caller says what time it is, and where.
 */
package dev.todochatbot.todo.quickadd;
