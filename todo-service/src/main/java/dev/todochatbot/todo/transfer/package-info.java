/**
 * Tasks from elsewhere: a file is read by the package of its format, without a transaction, and what it says is brought into the
 * account in one. What formats share knows none of them, and no format knows another but by {@code csv}'s lines.
 */
package dev.todochatbot.todo.transfer;
