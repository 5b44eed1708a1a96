package dev.todochatbot.chatbot.conversation;

import java.util.Collections;
import java.util.List;
import java.util.StringTokenizer;

/** What a conversation is called that nobody has named. */
final class Titles {
    static final int LONGEST = 200;
    static final String UNTITLED = "New conversation";
    private static final int SHOWN = 60;

    private Titles() {}

    /** The first message in one line, cut at a word. */
    static String of(String message) {
        var line = String.join(" ", words(message));
        if (line.codePointCount(0, line.length()) <= SHOWN) return line;
        var cut = line.substring(0, line.offsetByCodePoints(0, SHOWN));
        int word = cut.lastIndexOf(' ');
        return (word > SHOWN / 2 ? cut.substring(0, word) : cut) + "…";
    }

    private static List<String> words(String message) {
        return Collections.list(new StringTokenizer(message)).stream()
                .map(String.class::cast)
                .toList();
    }
}
