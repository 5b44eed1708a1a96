package dev.todochatbot.understanding.filling;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.todochatbot.understanding.account.Account;
import dev.todochatbot.understanding.account.TitleIndex;
import dev.todochatbot.understanding.language.Shape;
import dev.todochatbot.understanding.language.Token;
import dev.todochatbot.understanding.request.Target;
import dev.todochatbot.understanding.template.Filling;
import dev.todochatbot.understanding.template.Span;

/**
 * A message, or a part of one, with all that is known when it is read.
 *
 * @param text the whole message, to which the tokens' places refer
 * @param index the account's tasks by their words
 * @param targets what was read of its words already: readings share many of them
 * @param wishes the same of what they say is to be done, without the wish
 */
public record Message(
        String text,
        List<Token> tokens,
        List<Span> spans,
        Account account,
        TitleIndex index,
        Map<Place, Target> targets,
        Map<Items.Item, Items.Item> wishes) {

    /** Some tokens. */
    record Place(int from, int to) {}

    public Message(String text, List<Token> tokens, List<Span> spans, Account account, TitleIndex index) {
        this(text, tokens, spans, account, index, new HashMap<>(), new HashMap<>());
    }

    private static final String AROUND = " \t\n\r,.;:!?-–—…،؛؟۔¿¡";
    private static final String OPENING = "([{";
    private static final String CLOSING = ")]}";
    private static final String QUOTES = "'\"“”‘’„‚«»‹›`";

    /** The part of some tokens; its spans are those that lie within. */
    public Message part(int from, int to) {
        var within = new ArrayList<Span>();
        // A message has many parts, and each looks at all spans: no stream here
        for (Span span : spans) {
            if (span.from() >= from && span.to() <= to) {
                within.add(new Span(span.from() - from, span.to() - from, span.kind(), span.value(), span.real()));
            }
        }
        return new Message(text, tokens.subList(from, to), within, account, index);
    }

    /** The same for another account. */
    public Message of(Account other) {
        return new Message(text, tokens, spans, other, index);
    }

    /** Whether a token begins another line than the one before. */
    public boolean isLineBreak(int at) {
        for (int place = tokens.get(at - 1).to(); place < tokens.get(at).from(); place++) {
            if (text.charAt(place) == '\n') {
                return true;
            }
        }
        return false;
    }

    /** All of it. */
    public String said() {
        return said(0, tokens.size());
    }

    public String said(Filling filling) {
        return said(filling.from(), filling.to());
    }

    /** Tokens as they were written, without the punctuation around; a quotation alone loses its marks. */
    public String said(int from, int to) {
        if (from >= to) {
            return "";
        }
        if (to - from == 1 && tokens.get(from).shape() == Shape.QUOTE) {
            return trimmed(tokens.get(from).raw(), QUOTES + AROUND);
        }
        return visible(trimmed(text.substring(tokens.get(from).from(), closed(from, to)), AROUND));
    }

    /** "(40 mm" wants the bracket that closes it. */
    private int closed(int from, int to) {
        int end = tokens.get(to - 1).to();
        if (end < text.length()) {
            int bracket = CLOSING.indexOf(text.charAt(end));
            boolean open = bracket >= 0
                    && text.lastIndexOf(OPENING.charAt(bracket), end)
                            >= tokens.get(from).from()
                    && text.lastIndexOf(OPENING.charAt(bracket), end)
                            > text.lastIndexOf(CLOSING.charAt(bracket), end - 1);
            return open ? end + 1 : end;
        }
        return end;
    }

    static String trimmed(String words, String around) {
        int from = 0;
        int to = words.length();
        while (from < to && around.indexOf(words.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && around.indexOf(words.charAt(to - 1)) >= 0) {
            to--;
        }
        return words.substring(from, to);
    }

    /** Without marks of direction and other characters that nobody sees; joiners belong to the words. */
    private static String visible(String words) {
        boolean hidden = false;
        for (int at = 0; at < words.length() && !hidden; at++) hidden = isHidden(words.charAt(at));
        return hidden
                ? words.chars()
                        .filter(letter -> !isHidden(letter))
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString()
                : words;
    }

    private static boolean isHidden(int letter) {
        return letter > '~'
                && Character.getType(letter) == Character.FORMAT
                && letter != '\u200c'
                && letter != '\u200d';
    }
}
