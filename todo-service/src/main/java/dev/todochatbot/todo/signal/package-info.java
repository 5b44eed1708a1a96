/** Signals: who waits for an owner's changes is woken on every replica, once they are committed. */
package dev.todochatbot.todo.signal;
