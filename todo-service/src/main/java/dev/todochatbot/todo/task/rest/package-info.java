/** The caller's tasks over HTTP, one at a time: entity tags, idempotency keys, and the answers. */
package dev.todochatbot.todo.task.rest;
