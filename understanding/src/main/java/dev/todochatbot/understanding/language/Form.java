package dev.todochatbot.understanding.language;

/**
 * A word of the vocabulary that a token may be.
 *
 * @param word its index in the vocabulary
 * @param cost 0 as it stands, 0.5 for a mended slip
 */
public record Form(int word, float cost) {}
