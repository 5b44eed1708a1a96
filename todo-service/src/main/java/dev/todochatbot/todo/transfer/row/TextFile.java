package dev.todochatbot.todo.transfer.row;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

import dev.todochatbot.common.problem.ProblemException;

/** The text of a file: UTF-8 or UTF-16, with a byte order mark or without. */
public final class TextFile {

    private static final char MARK = '\uFEFF';

    /** In UTF-16 units; of a longer header the beginning is looked at. */
    public static final int LINE = 8192;

    private TextFile() {}

    /**
     * Decoded as it is read, so that its text is not in memory beside it.
     *
     * @throws ProblemException 400 where it begins with neither, as {@link #refused} for what comes later
     */
    public static BufferedReader reader(InputStream bytes) {
        try {
            var first = bytes.readNBytes(2);
            var all = new PushbackInputStream(bytes, 2);
            all.unread(first);
            var reader =
                    new BufferedReader(new InputStreamReader(all, charset(first).newDecoder()), LINE);
            reader.mark(1);
            if (reader.read() != MARK) reader.reset();
            return reader;
        } catch (CharacterCodingException e) {
            throw refused();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a reader's {@link CharacterCodingException} means. */
    public static ProblemException refused() {
        return ProblemException.invalid("", "must be text in UTF-8 or UTF-16");
    }

    /** The first character is of ASCII: in UTF-16 every other byte of it is nothing. */
    private static Charset charset(byte[] bytes) {
        if (bytes.length < 2) return StandardCharsets.UTF_8;
        if (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF || bytes[0] == 0 && bytes[1] != 0)
            return StandardCharsets.UTF_16BE;
        if (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE || bytes[0] != 0 && bytes[1] == 0)
            return StandardCharsets.UTF_16LE;
        return StandardCharsets.UTF_8;
    }
}
