package dev.todochatbot.understanding.reading;

/**
 * @param trace how it came to that
 * @param language the code of the language it was read in, and the answer is to be in: "en"
 */
public record Understood(Decision decision, Trace trace, String language) {}
