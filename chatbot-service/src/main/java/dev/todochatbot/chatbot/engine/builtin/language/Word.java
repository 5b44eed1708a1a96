package dev.todochatbot.chatbot.engine.builtin.language;

/**
 * One word, quotation or punctuation mark of what the user wrote.
 *
 * @param raw as written; what ends up in titles and notes
 * @param text lower case, contractions written out, chat spellings corrected; what patterns look at
 * @param spaced whether white space stood before it
 * @param quoted whether it is a whole quotation, which no pattern looks into
 */
public record Word(String raw, String text, boolean spaced, boolean quoted) {

    Word spelled(String correction) {
        return new Word(raw, correction, spaced, quoted);
    }

    /** As written, unless it is spelled otherwise. */
    String said() {
        return raw.equalsIgnoreCase(text) ? raw : text;
    }

    /** Some characters of {@link #said()}. */
    Word part(int from, int to) {
        return new Word(said().substring(from, to), text.substring(from, to), spaced || from > 0, false);
    }

    boolean isPunctuation() {
        return !quoted && text.length() == 1 && ",.;:?!()-".contains(text);
    }
}
