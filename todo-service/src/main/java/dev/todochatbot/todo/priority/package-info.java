/** How much something matters: a word of quick add, of tools and of tasks, so it belongs to none of them. */
package dev.todochatbot.todo.priority;
