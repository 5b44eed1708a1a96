/** Limits: how often an address may register or sign in, and from where an account is known. */
package dev.todochatbot.todo.limit;
