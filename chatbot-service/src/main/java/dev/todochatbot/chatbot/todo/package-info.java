/** todo-service over HTTP: tasks and lists of a user, and the failure to reach it. */
package dev.todochatbot.chatbot.todo;
