/** Sessions: signing in, carrying on with rotating refresh tokens, signing out, and who has ended. */
package dev.todochatbot.todo.session;
