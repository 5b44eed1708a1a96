package dev.todochatbot.understanding.reading;

/** How a message came to be understood, for people who look into it. */
public record Trace(String text) {}
