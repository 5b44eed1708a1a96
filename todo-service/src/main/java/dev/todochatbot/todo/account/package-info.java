/** Accounts: registering, the user's settings, the password, and the end of it all. */
package dev.todochatbot.todo.account;
