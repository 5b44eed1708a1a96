package dev.todochatbot.understanding.reading;

/**
 * @param trace how it came to that
 * @param explicit whether it is acted on for what its words ask, and not as a title or a wish
 * @param language the code of the language it was read in, and the answer is to be in: "en"
 */
public record Understood(Decision decision, boolean explicit, Trace trace, String language) {}
