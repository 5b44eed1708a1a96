/**
 * What Todoist writes: lines of a spreadsheet that build up tasks.
 */
package dev.todochatbot.todo.transfer.todoist;
