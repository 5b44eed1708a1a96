package dev.todochatbot.understanding.filling;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import dev.todochatbot.understanding.account.Account;
import dev.todochatbot.understanding.account.TitleIndex;
import dev.todochatbot.understanding.account.TitleWords;
import dev.todochatbot.understanding.language.Shape;
import dev.todochatbot.understanding.language.Token;

/** Messages for tests: words and marks between spaces are tokens. */
public final class Said {

    private Said() {}

    public static Message of(String text) {
        var tokens = new ArrayList<Token>();
        int from = 0;
        for (int at = 0; at <= text.length(); at++) {
            boolean end = at == text.length() || text.charAt(at) == ' ' || text.charAt(at) == '\n';
            if (!end) {
                continue;
            }
            if (at > from) {
                String raw = text.substring(from, at);
                tokens.add(
                        new Token(raw, raw.toLowerCase(Locale.ROOT), List.of(), from, at, true, shape(raw.charAt(0))));
            }
            from = at + 1;
        }
        var words = new TitleWords(
                said -> said.toLowerCase(Locale.ROOT),
                java.util.Map.of(),
                java.util.Set.of("the"),
                List.of(),
                java.util.Map.of(),
                List.of());
        return new Message(text, tokens, List.of(), Account.EMPTY, new TitleIndex(words, List.of()));
    }

    private static Shape shape(char first) {
        return Character.isLetter(first)
                ? Shape.WORD
                : Character.isDigit(first)
                        ? Shape.NUMBER
                        : first == '“' ? Shape.QUOTE : first == '#' ? Shape.MARK : Shape.POINT;
    }
}
