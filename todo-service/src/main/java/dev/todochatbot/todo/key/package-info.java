/** The key that signs access tokens, the tokens, and the public half for whoever checks them. */
package dev.todochatbot.todo.key;
