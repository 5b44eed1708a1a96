/** Reminders: what they are, when they come, and the job that lets them come once. It knows no tasks but their rows. */
package dev.todochatbot.todo.reminder;
