package dev.todochatbot.understanding.language;

import java.util.List;

/**
 * A word, number, quotation or mark of a message.
 *
 * @param raw as the user wrote it; a contraction's parts share one
 * @param folded for comparison: small letters, without accents
 * @param forms what it may be in the vocabulary; empty when no template and no table knows it
 * @param from where it begins in the message, in characters
 * @param to behind its last character
 * @param spaced whether a space stands before it
 */
public record Token(String raw, String folded, List<Form> forms, int from, int to, boolean spaced, Shape shape) {

    public Token {
        forms = List.copyOf(forms);
    }
}
