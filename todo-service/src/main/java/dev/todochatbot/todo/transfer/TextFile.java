package dev.todochatbot.todo.transfer;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

import dev.todochatbot.common.problem.ProblemException;

/** The text of a spreadsheet's file: UTF-8 or UTF-16, with a byte order mark or without. */
final class TextFile {

    private static final char MARK = '\uFEFF';

    private TextFile() {}

    /** @throws ProblemException 400 where it is neither */
    static String decoded(byte[] bytes) {
        try {
            var text =
                    charset(bytes).newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw ProblemException.invalid("", "must be text in UTF-8 or UTF-16");
        }
    }

    /** A header is ASCII: in UTF-16 every other byte of it is nothing. */
    private static Charset charset(byte[] bytes) {
        if (bytes.length < 2) return StandardCharsets.UTF_8;
        if (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF || bytes[0] == 0 && bytes[1] != 0)
            return StandardCharsets.UTF_16BE;
        if (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE || bytes[0] != 0 && bytes[1] == 0)
            return StandardCharsets.UTF_16LE;
        return StandardCharsets.UTF_8;
    }
}
