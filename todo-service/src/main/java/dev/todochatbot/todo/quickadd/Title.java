package dev.todochatbot.todo.quickadd;

import java.util.List;

import com.google.re2j.Pattern;
import dev.todochatbot.when.language.Verbatim;

/** What is left of a text when the understood parts are taken out, without the seams. */
final class Title {

    private static final Pattern LEFT_BEHIND = Pattern.compile("\\s*[,;:–—-]+$|\\(\\s*\\)");
    private static final Pattern LEFT_BEFORE = Pattern.compile("^[,;:.–—-]+\\s+");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private static final String QUOTES = "\"'`“„«‘";

    private Title() {}

    /** @param spans in the order of the text, without overlap */
    static String of(String text, List<Span> spans) {
        var title = new StringBuilder();
        var from = 0;
        for (var span : spans) {
            append(title, text.substring(from, span.start()));
            from = span.end();
        }
        append(title, text.substring(from));
        var whole = title.toString();
        return unquoted(
                spans.isEmpty()
                        ? whole
                        : LEFT_BEFORE
                                .matcher(LEFT_BEHIND.matcher(whole).replaceAll(""))
                                .replaceAll("")
                                .strip());
    }

    /** Quotes that enclose all of it only kept its words from being read. */
    private static String unquoted(String title) {
        var parts = Verbatim.in(title);
        var enclosed = parts.size() == 1
                && parts.getFirst().start() == 0
                && parts.getFirst().end() == title.length()
                && QUOTES.indexOf(title.charAt(0)) >= 0
                && title.length() > 2;
        return enclosed ? title.substring(1, title.length() - 1).strip() : title;
    }

    private static void append(StringBuilder title, String piece) {
        var words = SPACES.matcher(piece.strip()).replaceAll(" ");
        if (words.isEmpty()) {
            return;
        }
        if (!title.isEmpty() && ",;:.!?)".indexOf(words.charAt(0)) < 0) {
            title.append(' ');
        }
        title.append(words);
    }
}
