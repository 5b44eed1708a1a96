/** Personal access tokens: how scripts and MCP clients act for a user, within the scopes they were given. */
package dev.todochatbot.todo.token;
