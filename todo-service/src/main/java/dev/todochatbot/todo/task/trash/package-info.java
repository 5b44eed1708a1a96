/** Where deleted tasks wait, and how they go for good. */
package dev.todochatbot.todo.task.trash;
