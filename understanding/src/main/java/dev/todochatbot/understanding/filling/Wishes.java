package dev.todochatbot.understanding.filling;

import java.util.Set;

import dev.todochatbot.understanding.template.Filling;
import dev.todochatbot.understanding.template.Match;
import dev.todochatbot.understanding.template.Matcher;
import dev.todochatbot.understanding.template.Template.Trust;

/**
 * Takes the wish off what is to be done: of "I should really back up the photos" the photos are the task.
 *
 * @param verbs folded verbs that tasks begin with, before which there is no wish
 * @param verbLast whether the wish may stand behind it: "milk to bring is"
 */
public record Wishes(Matcher matcher, Set<String> verbs, boolean verbLast) {

    private static final int SHORTEST = 3;
    private static final int LONGEST = 30;
    private static final double MOST_SKIPPED = 0.35;

    Items.Item without(Message message, Items.Item item) {
        Items.Item known = message.wishes().get(item);
        if (known == null) {
            known = read(message, item);
            message.wishes().put(item, known);
        }
        return known;
    }

    private Items.Item read(Message message, Items.Item item) {
        int words = item.to() - item.from();
        if (words < SHORTEST
                || words > LONGEST
                || verbs.contains(message.tokens().get(item.from()).folded())) {
            return item;
        }
        Message part = message.part(item.from(), item.to());
        return matcher.match(part.tokens(), part.spans()).best().stream()
                .filter(match -> match.template().trust() == Trust.WISH && match.skipped() <= MOST_SKIPPED)
                .findFirst()
                .map(match -> wished(match, item))
                .orElse(item);
    }

    /** What follows is all of the task only where nothing else was taken from behind it. */
    private Items.Item wished(Match match, Items.Item item) {
        Filling last = match.fillings().getLast();
        boolean toTheEnd = last.slot().equals("text") && (verbLast || item.from() + last.to() == item.to());
        return toTheEnd ? new Items.Item(item.from() + last.from(), item.from() + last.to()) : item;
    }
}
