/** Change sets: what was done together, and how it is taken back. */
package dev.todochatbot.todo.change;
