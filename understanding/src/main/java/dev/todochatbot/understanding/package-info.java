/**
 * What people ask of a todo list: a message, an account and a conversation's focus become requests, a question, or nothing.
 * Each package uses only those before it: {@code request}, {@code language}, {@code template}, {@code judge}, {@code account},
 * {@code filling}, {@code reading}.
 */
package dev.todochatbot.understanding;
