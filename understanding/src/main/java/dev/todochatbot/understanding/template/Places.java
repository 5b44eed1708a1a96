package dev.todochatbot.understanding.template;

import java.util.List;
import java.util.Optional;

import dev.todochatbot.understanding.language.Shape;
import dev.todochatbot.understanding.language.Token;

/** Which tokens of a message some of its characters are of. */
record Places(List<Token> tokens) {

    /** Characters, and the tokens that they are of. */
    record Place(int start, int end, int from, int to) {}

    /** The tokens that some characters are of; empty where a quotation or a link is among them. */
    Optional<Place> of(int start, int end) {
        int from = firstBehind(start);
        int to = from;
        while (to < tokens.size() && tokens.get(to).from() < end) {
            Shape shape = tokens.get(to).shape();
            if (shape == Shape.QUOTE || shape == Shape.LINK) {
                return Optional.empty();
            }
            to++;
        }
        return to > from ? Optional.of(new Place(start, end, from, to)) : Optional.empty();
    }

    /** The first token that ends behind a character. */
    int firstBehind(int start) {
        int low = 0;
        int high = tokens.size();
        while (low < high) {
            int middle = (low + high) / 2;
            if (tokens.get(middle).to() > start) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
