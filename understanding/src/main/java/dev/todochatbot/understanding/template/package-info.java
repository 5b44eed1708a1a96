/** Sentence templates as one automaton, and all of their matches in a message. */
package dev.todochatbot.understanding.template;
