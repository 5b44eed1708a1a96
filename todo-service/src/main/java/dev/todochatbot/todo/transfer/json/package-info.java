/**
 * What an account holds as JSON, out and in, without loss and in parts.
 */
package dev.todochatbot.todo.transfer.json;
