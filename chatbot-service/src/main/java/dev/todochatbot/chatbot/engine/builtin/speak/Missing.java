package dev.todochatbot.chatbot.engine.builtin.speak;

import java.util.List;

import dev.todochatbot.chatbot.engine.builtin.recall.TaskFacts;

/** Words that fit no task, and the tasks that come near. */
public record Missing(String words, List<TaskFacts> nearest) {}
