/** Text as tokens, and the words of a language as data: what is said in which words, not what it means. */
package dev.todochatbot.when.language;
