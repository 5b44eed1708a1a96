/** JSON-RPC as it comes over the wire: what is no message, or none of ours, is answered before the MCP server sees it. */
package dev.todochatbot.todo.mcp.message;
