/**
 * The addresses at which an account is taken along.
 */
package dev.todochatbot.todo.transfer.export;
