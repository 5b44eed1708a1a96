/**
 * When things are to be done: a due, how it comes again, and the days of that. Plain Java, without a clock of its own: the
 * caller says what time it is, and where.
 */
package dev.todochatbot.when;
