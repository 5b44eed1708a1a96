/** What the tools take: a record for each, and how a model may say a task, a number or an element of a list. */
package dev.todochatbot.todo.mcp.argument;
