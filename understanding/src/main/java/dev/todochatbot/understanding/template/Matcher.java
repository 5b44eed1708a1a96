package dev.todochatbot.understanding.template;

import java.util.List;
import java.util.Set;

import dev.todochatbot.understanding.language.Language;
import dev.todochatbot.understanding.language.Token;
import dev.todochatbot.understanding.language.Vocabulary;

/**
 * Finds all templates that a message fits, with what their slots take, in time that grows with the message and not with what
 * it says. May be used by many at the same time.
 */
public final class Matcher {

    private final Graph graph;
    private final List<Template> templates;
    private final Words words;

    /** @param templates by the index that the ends of the graph name */
    Matcher(Graph graph, List<Template> templates, Words words) {
        this.graph = graph;
        this.templates = templates;
        this.words = words;
    }

    /**
     * What the words of the vocabulary mean to a match.
     *
     * @param information of each, in natural logarithms: how few intents say it
     * @param weak which of them mean little
     * @param skipped folded words that are easily skipped
     * @param telling folded words that are never skipped
     */
    record Words(float[] information, boolean[] weak, Set<String> skipped, Set<String> telling) {

        static Words of(Language language, Vocabulary vocabulary, float[] information) {
            boolean[] weak = new boolean[information.length];
            for (int word = 0; word < weak.length; word++) {
                weak[word] = language.weak().contains(vocabulary.word(word));
            }
            return new Words(information, weak, language.weak(), language.telling());
        }
    }

    /** @param spans of these tokens, by their places in the list */
    public Matches match(List<Token> tokens, List<Span> spans) {
        return new MatchRun(graph, words, tokens, spans).run(templates);
    }

    Graph graph() {
        return graph;
    }

    List<Template> templates() {
        return templates;
    }

    Words words() {
        return words;
    }

    /** The number of states of its automaton. */
    public int size() {
        return graph.size();
    }
}
