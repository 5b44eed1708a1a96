package dev.todochatbot.understanding.filling;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

import dev.todochatbot.understanding.language.Shape;
import dev.todochatbot.understanding.language.Token;
import dev.todochatbot.understanding.request.Target;
import dev.todochatbot.understanding.template.Kind;
import dev.todochatbot.understanding.template.Span;

/**
 * Several things to add, in one breath: "call the florist, print the menu and rent chairs". Two nouns with "and" stay one
 * thing, unless they go on a list.
 *
 * @param joints folded words and marks that stand between items
 * @param verbs folded verbs that tasks begin with
 * @param lastVerbs those that tasks end with, in languages where they do
 * @param weak folded words that mean little: "buy stamps and to post the letter"
 * @param targets finds words that speak of what was just said: "buy a card and send it"
 */
public record Items(
        Set<String> joints, Set<String> verbs, Set<String> lastVerbs, Set<String> weak, TargetReader targets) {

    private static final int SHORT = 4;
    private static final int MOST = 50;

    /** Some tokens of a message. */
    record Item(int from, int to) {}

    /**
     * @param listed whether a list is named for them, or a task that they are items of
     * @param count how many it is said that they are, or 0
     */
    List<Item> split(Message message, int first, int last, boolean listed, int count) {
        int from = first;
        int to = last;
        while (from < to - 1 && isJoint(message.tokens().get(from))) {
            from++;
        }
        while (to > from + 1 && isJoint(message.tokens().get(to - 1))) {
            to--;
        }
        List<Item> lines = new Lines(message).of(from, to);
        if (lines.size() > 1 && lines.size() <= MOST) {
            return lines;
        }
        List<Item> parts = parts(message.tokens(), from, to);
        boolean several =
                parts.size() > 1 && parts.size() <= MOST && (parts.size() == count || separate(message, parts, listed));
        return several ? parts : List.of(new Item(from, to));
    }

    /** Several with a date each, if there are such. */
    List<DatedItems.Dated> dated(Message message, int from, int to) {
        return new DatedItems(joints)
                .split(message, from, to).stream()
                        .map(dated -> new DatedItems.Dated(atVerb(message.tokens(), dated.title()), dated.time()))
                        .toList();
    }

    private Item atVerb(List<Token> tokens, Item item) {
        int verb = item.from() + 1;
        boolean led = verb < item.to()
                && weak.contains(tokens.get(item.from()).folded())
                && verbs.contains(tokens.get(verb).folded());
        return led ? new Item(verb, item.to()) : item;
    }

    private boolean separate(Message message, List<Item> parts, boolean listed) {
        List<Token> tokens = message.tokens();
        if (parts.stream().allMatch(part -> beginsWithVerb(tokens, part) && part.to() - part.from() > 1)) {
            return parts.stream().skip(1).noneMatch(part -> endsInPronoun(message, part));
        }
        if (parts.stream().allMatch(part -> endsWithVerb(tokens, part) && part.to() - part.from() > 1)) {
            return true;
        }
        if (parts.stream().anyMatch(part -> isDate(message, part))) {
            return false;
        }
        // "buy bread, butter and jam" is one errand
        boolean isShort = parts.stream().allMatch(part -> part.to() - part.from() <= SHORT);
        return isShort && (listed || parts.size() > 2) && !beginsWithVerb(tokens, parts.getFirst());
    }

    /** "Gym mon, wed and fri". */
    private static boolean isDate(Message message, Item part) {
        return message.spans().stream()
                .anyMatch(span -> (span.kind() == Kind.DATE || span.kind() == Kind.PERIOD)
                        && span.from() <= part.from()
                        && span.to() >= part.to());
    }

    /** Of "on friday and pay rent" the date is of one of two things. */
    boolean isBesideJoint(Message message, Item item, Span date) {
        return date.to() < item.to() && isJoint(message.tokens().get(date.to()))
                || date.from() > item.from() && isJoint(message.tokens().get(date.from() - 1)) && date.to() < item.to();
    }

    /** Of "at 8am and 8pm" neither is the date alone. */
    boolean isBehindJoint(Message message, Span date) {
        return date.from() > 0 && isJoint(message.tokens().get(date.from() - 1));
    }

    private boolean endsInPronoun(Message message, Item part) {
        Target last = targets.read(message, part.to() - 1, part.to());
        return last instanceof Target.It || last instanceof Target.Them;
    }

    private boolean beginsWithVerb(List<Token> tokens, Item part) {
        return verbs.contains(tokens.get(part.from()).folded());
    }

    private boolean endsWithVerb(List<Token> tokens, Item part) {
        return lastVerbs.contains(tokens.get(part.to() - 1).folded());
    }

    private List<Item> parts(List<Token> tokens, int from, int to) {
        var parts = new ArrayList<Item>();
        int start = from;
        for (int at = from; at <= to; at++) {
            if (at < to && !isJoint(tokens.get(at))) {
                continue;
            }
            if (at > start) {
                parts.add(atVerb(tokens, new Item(start, at)));
            }
            start = at + 1;
        }
        return parts;
    }

    private boolean isJoint(Token token) {
        return token.shape() != Shape.QUOTE && token.shape() != Shape.LINK && joints.contains(token.folded());
    }

    /** Its words, but for those that were taken out. */
    static String said(Message message, Item item, BitSet taken) {
        var pieces = new ArrayList<String>();
        int from = taken.nextClearBit(item.from());
        while (from < item.to()) {
            int next = taken.nextSetBit(from);
            int to = next < 0 ? item.to() : Math.min(next, item.to());
            pieces.add(message.said(from, to));
            from = taken.nextClearBit(to);
        }
        return String.join(
                " ", pieces.stream().filter(piece -> !piece.isEmpty()).toList());
    }
}
