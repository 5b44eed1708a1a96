/** A message as tokens, and the words of a language as data. */
package dev.todochatbot.understanding.language;
