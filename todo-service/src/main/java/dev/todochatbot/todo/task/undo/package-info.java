/** Taking back what a change set did to tasks. */
package dev.todochatbot.todo.task.undo;
