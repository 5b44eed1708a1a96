/** What a task is, and its rules. It knows no database and no HTTP: rows, wishes and answers are made of it elsewhere. */
package dev.todochatbot.todo.task;
