/** The tools of todo-service: which there are, their calls, what calls would do, and what became of them. */
package dev.todochatbot.chatbot.todo.tool;
