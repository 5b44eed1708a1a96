/** JSON schemas of what tools take and give, off the records that do. */
package dev.todochatbot.todo.mcp.schema;
