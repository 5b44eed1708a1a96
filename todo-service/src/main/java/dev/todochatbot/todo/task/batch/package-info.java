/** Many changes of tasks in one request. */
package dev.todochatbot.todo.task.batch;
