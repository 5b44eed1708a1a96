package dev.todochatbot.understanding.template;

/** A template as it is written, and how far it has been read. */
final class TemplateText {

    private static final String SPECIAL = "()[]{}<>|;";

    private final String text;
    private int at;

    TemplateText(String text) {
        this.text = text;
    }

    /** Whether one of some signs, or the end, comes next; white space is passed. */
    boolean isAtAny(String signs) {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at >= text.length() || signs.indexOf(text.charAt(at)) >= 0;
    }

    boolean isAtSpecial() {
        return at < text.length() && isSpecial(text.charAt(at));
    }

    static boolean isSpecial(int letter) {
        return SPECIAL.indexOf(letter) >= 0;
    }

    boolean isAt(char sign) {
        return at < text.length() && text.charAt(at) == sign;
    }

    boolean take(char sign) {
        boolean there = isAt(sign);
        at += there ? 1 : 0;
        return there;
    }

    void close(char sign) {
        if (!take(sign)) {
            throw wrong("a \"" + sign + "\" is missing");
        }
    }

    String word() {
        int from = at;
        while (at < text.length() && !Character.isWhitespace(text.charAt(at)) && !isAtSpecial()) {
            at++;
        }
        return text.substring(from, at);
    }

    /** What stands before a sign, which is passed. */
    String upTo(char close) {
        int end = text.indexOf(close, at);
        if (end < 0) {
            throw wrong("a \"" + text.charAt(at - 1) + "\" is not closed");
        }
        String before = text.substring(at, end).strip();
        at = end + 1;
        return before;
    }

    TemplateException tooMany() {
        return wrong("a \"" + text.charAt(at) + "\" too many");
    }

    TemplateException wrong(String what) {
        return new TemplateException(what + ", at character " + (at + 1) + " of: " + text);
    }
}
