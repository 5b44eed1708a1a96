package dev.todochatbot.chatbot.engine;

/**
 * An estimate of the tokens of a text, for any model: four Latin letters are about one, and of other scripts, which no
 * vocabulary holds whole words of, two letters or even one.
 */
public final class Tokens {
    private static final int LATIN = 0x250;
    private static final int IDEOGRAPHS = 0x2E80;

    private Tokens() {}

    public static long in(String text) {
        if (text == null) return 0;
        long quarters = text.chars()
                .map(letter -> letter < LATIN ? 1 : letter < IDEOGRAPHS ? 2 : 4)
                .sum();
        return (quarters + 3) / 4;
    }
}
