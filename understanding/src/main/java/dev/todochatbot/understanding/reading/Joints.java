package dev.todochatbot.understanding.reading;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

import dev.todochatbot.understanding.filling.Message;
import dev.todochatbot.understanding.language.Shape;
import dev.todochatbot.understanding.language.Token;
import dev.todochatbot.understanding.template.Kind;
import dev.todochatbot.understanding.template.Span;
import dev.todochatbot.understanding.template.Time;

/**
 * Where a new request may begin.
 *
 * @param words folded words and marks of the language that stand between requests
 * @param conditions folded phrases before what to do where a look-up found nothing
 */
record Joints(Set<String> words, Set<String> conditions) {

    private static final String ENDS = ".!?;…؟۔\n";
    private static final String VOWELS = "aeiouy";
    private static final int ABBREVIATION = 4;
    private static final int LONGEST_CONDITION = 8;

    /**
     * @param at the first token of the joint
     * @param end the token behind it
     * @param ends whether a sentence ends there
     * @param conditional whether what follows is to be done only where the look-up before found nothing
     */
    record Joint(int at, int end, boolean ends, boolean conditional) {}

    List<Joint> of(Message message) {
        List<Token> tokens = message.tokens();
        BitSet whole = whole(message);
        var joints = new ArrayList<Joint>();
        for (int at = 1; at < tokens.size(); at++) {
            int end = at;
            boolean ends = message.isLineBreak(at);
            while (end < tokens.size() && !whole.get(end) && isJoint(tokens, end)) {
                ends |= ENDS.contains(tokens.get(end).raw());
                end++;
            }
            int condition = end > at || ends ? condition(tokens, end) : 0;
            end += condition;
            while (condition > 0 && end < tokens.size() && isJoint(tokens, end)) {
                end++;
            }
            if ((end > at || ends) && end < tokens.size()) {
                joints.add(new Joint(at, end, ends, condition > 0));
            }
            at = Math.max(at, end);
        }
        return joints;
    }

    /** How many tokens from there on are a condition. */
    private int condition(List<Token> tokens, int from) {
        int longest = 0;
        var phrase = new StringBuilder();
        for (int at = from; at < tokens.size() && at - from < LONGEST_CONDITION; at++) {
            phrase.append(at > from ? " " : "").append(tokens.get(at).folded());
            if (conditions.contains(phrase.toString())) {
                longest = at + 1 - from;
            }
        }
        return longest;
    }

    private boolean isJoint(List<Token> tokens, int at) {
        Token token = tokens.get(at);
        if (token.shape() == Shape.QUOTE || token.shape() == Shape.LINK) {
            return false;
        }
        if (token.shape() == Shape.POINT && ENDS.contains(token.raw())) {
            return !token.raw().equals(".") || !isAbbreviated(tokens, at);
        }
        return words.contains(token.folded());
    }

    /** "Dr. Smith", "J. Smith", "2. milk". */
    private static boolean isAbbreviated(List<Token> tokens, int point) {
        Token before = tokens.get(point - 1);
        boolean glued = point + 1 < tokens.size() && !tokens.get(point + 1).spaced();
        boolean initial = before.raw().length() == 1 && before.shape() == Shape.WORD;
        boolean counts = before.shape() == Shape.NUMBER && (point == 1 || !isCapital(tokens, point + 1));
        boolean title = before.raw().length() < ABBREVIATION
                && before.folded().chars().noneMatch(letter -> VOWELS.indexOf(letter) >= 0)
                && before.shape() == Shape.WORD;
        return glued || initial || counts || title;
    }

    private static boolean isCapital(List<Token> tokens, int at) {
        return at < tokens.size() && Character.isUpperCase(tokens.get(at).raw().codePointAt(0));
    }

    /** Tokens within a date or a list's name, which nothing cuts. */
    private static BitSet whole(Message message) {
        var whole = new BitSet();
        for (Span span : message.spans()) {
            boolean date = (span.kind() == Kind.DATE || span.kind() == Kind.PERIOD) && ((Time) span.value()).certain();
            boolean name = (span.kind() == Kind.LIST || span.kind() == Kind.TAG) && span.real();
            if (span.kind() == Kind.COURTESY) {
                whole.set(span.from(), span.to());
            }
            if ((date || name) && span.to() - span.from() > 2) {
                whole.set(span.from() + 1, span.to() - 1);
            }
        }
        return whole;
    }
}
