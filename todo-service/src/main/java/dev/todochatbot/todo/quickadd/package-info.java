/**
 * What a person means by a line of text: dates, times, repetition, priority, tags and list. Plain Java, no framework, no
 * clock of its own: the caller says what time it is, and where.
 *
 * <p>The grammar is our own. The maintained parsers (natty among them) know a date only as an instant, so that a day
 * becomes midnight; they say that something repeats but not by which rule; and they take numbers and quoted words of a
 * title for dates.
 */
package dev.todochatbot.todo.quickadd;
