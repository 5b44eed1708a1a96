package dev.todochatbot.understanding.filling;

import java.util.ArrayList;
import java.util.List;

import dev.todochatbot.understanding.language.Shape;
import dev.todochatbot.understanding.language.Token;

/** Things one below the other, or numbered: "1. oil the door 2. replace the bulb". Their bullets and numbers are no part of them. */
final class Lines {

    private static final String BULLETS = "-*•–—·◦‣○●▪[]";
    private static final String BEHIND_NUMBERS = ".):";

    private final Message message;
    private final List<Token> tokens;

    Lines(Message message) {
        this.message = message;
        this.tokens = message.tokens();
    }

    /** One where there are neither lines nor numbers. */
    List<Items.Item> of(int from, int to) {
        var items = new ArrayList<Items.Item>();
        int next = isNumber(from, to, 1) ? 2 : 0;
        int start = behindBullet(from, to);
        for (int at = start + 1; at < to; at++) {
            boolean numbered = next > 0 && isNumber(at, to, next);
            if (numbered || message.isLineBreak(at)) {
                add(start, at, items);
                start = behindBullet(at, to);
                next += numbered ? 1 : 0;
                at = Math.max(at, start);
            }
        }
        add(start, to, items);
        return items;
    }

    private static void add(int from, int to, List<Items.Item> items) {
        if (to > from) {
            items.add(new Items.Item(from, to));
        }
    }

    private int behindBullet(int from, int to) {
        int at = from;
        if (at + 1 < to && tokens.get(at).shape() == Shape.NUMBER && isPoint(at + 1, BEHIND_NUMBERS)) {
            return at + 2;
        }
        while (at < to && isPoint(at, BULLETS)) {
            at++;
        }
        return at;
    }

    private boolean isNumber(int at, int to, int number) {
        return at + 1 < to && tokens.get(at).folded().equals(String.valueOf(number)) && isPoint(at + 1, BEHIND_NUMBERS);
    }

    private boolean isPoint(int at, String points) {
        Token token = tokens.get(at);
        return token.shape() == Shape.POINT && points.contains(token.raw());
    }
}
