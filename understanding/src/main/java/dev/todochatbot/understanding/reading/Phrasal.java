package dev.todochatbot.understanding.reading;

import java.util.Set;

import dev.todochatbot.understanding.filling.Message;
import dev.todochatbot.understanding.request.Intent.Sort;
import dev.todochatbot.understanding.template.Filling;
import dev.todochatbot.understanding.template.Kind;
import dev.todochatbot.understanding.template.Match;

/**
 * Verbs that are not those of a template, though they look like it: "set up the lawn" sets nothing, and of "the dentist called"
 * the dentist is no task.
 *
 * @param particles folded words that belong to the verb before them: up, off
 * @param articles that begin what somebody speaks of in a sentence
 */
record Phrasal(Set<String> particles, Set<String> articles) {

    private static final double TITLE = 0.999;

    /** Whether a match takes another verb for its own. */
    boolean reads(Match match, Pointing pointing, Message message) {
        if (match.template().intent().sort() != Sort.CHANGE) {
            return false;
        }
        boolean telegram = "true".equals(match.template().set().get("telegram"));
        return match.fillings().stream()
                .filter(filling -> filling.kind() == Kind.TASK)
                .anyMatch(filling -> telegram && begins(articles, filling, message)
                        || filling.from() > 0
                                && begins(particles, filling, message)
                                && !(pointing.isFound() && pointing.value() >= TITLE));
    }

    private static boolean begins(Set<String> words, Filling filling, Message message) {
        return words.contains(message.tokens().get(filling.from()).folded());
    }
}
