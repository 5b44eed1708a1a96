package dev.todochatbot.chatbot.export;

/** Text as Markdown. What has a meaning there is escaped as the CommonMark specification says it, section 2.4. */
final class Markdown {
    private static final String MARKS = "\\`*_[]<>#~|&";
    private static final String FENCE = "```";

    private Markdown() {}

    /** Written so that no reader of Markdown takes it for anything but text, on as many lines as it has. */
    static String plain(String text) {
        var plain = new StringBuilder();
        // At the beginning of a line some characters begin a list or make a heading of the line before
        boolean begins = true;
        boolean counts = false;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            boolean marks = MARKS.indexOf(c) >= 0 || begins && "-+=".indexOf(c) >= 0 || counts && ".)".indexOf(c) >= 0;
            if (marks) plain.append('\\');
            plain.append(c);
            counts = (begins || counts) && c >= '0' && c <= '9';
            begins = c == '\n' || begins && Character.isWhitespace(c);
        }
        return plain.toString();
    }

    /** Lines as a quotation; the lines stay apart. */
    static String quotation(String text) {
        // A backslash at its end breaks the line
        return "> " + plain(text.strip()).replace("\n", "\\\n> ");
    }

    /** An engine's own Markdown, kept inside of its message: no HTML, no image that would be fetched, no heading, every fence closed. */
    static String contained(String markdown) {
        var contained = new StringBuilder();
        boolean fenced = false;
        for (var line : markdown.lines().toList()) {
            var text = line.strip();
            if (text.startsWith(FENCE)) fenced = !fenced;
            var safe = fenced ? line : line.replace("<", "&lt;").replace("![", "!\\[");
            boolean heads = !fenced && (text.startsWith("#") || underlines(text));
            contained.append(heads ? "\\" + safe.strip() : safe).append('\n');
        }
        if (fenced) contained.append(FENCE).append('\n');
        return contained.toString().stripTrailing();
    }

    /** Below a line, such a row makes a heading of it. */
    private static boolean underlines(String line) {
        return !line.isEmpty()
                && "-=".indexOf(line.charAt(0)) >= 0
                && line.chars().allMatch(c -> c == line.charAt(0));
    }
}
