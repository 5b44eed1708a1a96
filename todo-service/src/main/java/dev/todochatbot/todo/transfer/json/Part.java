package dev.todochatbot.todo.transfer.json;

import java.io.IOException;
import java.io.Writer;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import dev.todochatbot.common.problem.ProblemException;

/**
 * One value of a document, of which only so much is read as could be right: more would be a hundred times as large in memory
 * as it is in the file. Of a text that is too long for any field the beginning is as wrong as all of it.
 */
final class Part extends JsonParserDelegate {

    /** Many times those of the largest task. */
    private static final int MOST_TOKENS = 50_000;

    private static final int LONGEST_TEXT = 100_000;

    private final String name;
    private int tokens;

    /** @param name for who has to mend it */
    Part(JsonParser document, String name) {
        super(document);
        this.name = name;
    }

    /** @throws ProblemException 400 naming the part */
    @Override
    public JsonToken nextToken() throws IOException {
        if (++tokens > MOST_TOKENS) throw ProblemException.invalid(name, "has too many values");
        return delegate.nextToken();
    }

    @Override
    public String getText() throws IOException {
        if (!delegate.hasToken(JsonToken.VALUE_STRING) || delegate.getTextLength() <= LONGEST_TEXT)
            return delegate.getText();
        var beginning = new Beginning();
        delegate.getText(beginning);
        return beginning.kept.toString();
    }

    /** Goes to the end of the value. */
    void passOver() throws IOException {
        for (var depth = depth(delegate.currentToken()); depth > 0; ) depth += depth(nextToken());
    }

    private static int depth(JsonToken token) {
        return token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
    }

    private static final class Beginning extends Writer {

        private final StringBuilder kept = new StringBuilder();

        @Override
        public void write(char[] text, int offset, int length) {
            kept.append(text, offset, Math.min(length, LONGEST_TEXT - kept.length()));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
