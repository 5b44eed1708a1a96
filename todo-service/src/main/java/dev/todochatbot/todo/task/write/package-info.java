/** Changing tasks: the one door, the locks that order the changes of an owner, and the statements that write them. */
package dev.todochatbot.todo.task.write;
