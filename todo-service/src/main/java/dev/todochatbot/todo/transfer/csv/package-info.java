/**
 * Spreadsheets: the lines and cells of a CSV file in its many habits, and the columns of ours, out and in.
 */
package dev.todochatbot.todo.transfer.csv;
