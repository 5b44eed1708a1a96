/** A task from one line of text. */
package dev.todochatbot.todo.task.quick;
