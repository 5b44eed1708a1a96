/** Whose request it is, by a token that todo-service confirms, and whether their session still lasts. */
package dev.todochatbot.chatbot.todo.session;
