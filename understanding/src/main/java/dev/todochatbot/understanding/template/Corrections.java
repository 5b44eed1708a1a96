package dev.todochatbot.understanding.template;

import java.util.List;
import java.util.Set;

import dev.todochatbot.understanding.language.Shape;
import dev.todochatbot.understanding.language.Token;

/**
 * What takes back the words before it: "no", "sorry", "i mean".
 *
 * @param phrases folded, of one or two words
 */
public record Corrections(Set<String> phrases) {

    /** How many tokens of it stand there. */
    public int at(List<Token> tokens, int at) {
        if (at >= tokens.size() || tokens.get(at).shape() != Shape.WORD) {
            return 0;
        }
        String first = tokens.get(at).folded();
        if (at + 1 < tokens.size()
                && phrases.contains(first + " " + tokens.get(at + 1).folded())) {
            return 2;
        }
        return phrases.contains(first) ? 1 : 0;
    }
}
