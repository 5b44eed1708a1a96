/** Looking at tasks: one of them, pages of them, all of them. Each read is one statement; nothing is changed here. */
package dev.todochatbot.todo.task.read;
