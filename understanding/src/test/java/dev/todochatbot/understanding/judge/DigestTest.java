package dev.todochatbot.understanding.judge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

class DigestTest {

    @TempDir
    Path folder;

    @Test
    void aWordMoreIsSomethingNewToLearn() throws IOException {
        String before = digestWith("words.yaml", "weak: [the]");

        assertNotEquals(before, digestWith("words.yaml", "weak: [the, a]"));
    }

    @Test
    void whatIsAnsweredIsNotLearntFrom() throws IOException {
        digestWith("words.yaml", "weak: [the]");
        String before = digestWith("says.yaml", "says: {}");

        assertEquals(before, digestWith("says.yaml", "says: {undone: Undone.}"));
    }

    private String digestWith(String file, String content) throws IOException {
        Files.writeString(folder.resolve(file), content);
        return Digest.of(folder);
    }
}
