/**
 * One task of a file, whatever its format: every format hands it on as JSON, and it is read, refused and remarked upon the
 * same way.
 */
package dev.todochatbot.todo.transfer.row;
