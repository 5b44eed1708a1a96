/** What callers ask a task to be, in their words: checked, understood where they live, and made into a task to be stored. */
package dev.todochatbot.todo.task.wish;
