/** Passwords: what they have to be, how they are kept, and where they are hashed. */
package dev.todochatbot.todo.password;
