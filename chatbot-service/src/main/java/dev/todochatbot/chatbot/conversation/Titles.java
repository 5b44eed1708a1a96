package dev.todochatbot.chatbot.conversation;

/** What a conversation is called that nobody has named. */
final class Titles {
    static final int LONGEST = 200;
    static final String UNTITLED = "New conversation";
    private static final int SHOWN = 60;

    private Titles() {}

    /** The first message in one line, cut at a word. */
    static String of(String message) {
        var line = message.strip().replaceAll("\\s+", " ");
        if (line.codePointCount(0, line.length()) <= SHOWN) return line;
        var cut = line.substring(0, line.offsetByCodePoints(0, SHOWN));
        int word = cut.lastIndexOf(' ');
        return (word > SHOWN / 2 ? cut.substring(0, word) : cut) + "…";
    }
}
