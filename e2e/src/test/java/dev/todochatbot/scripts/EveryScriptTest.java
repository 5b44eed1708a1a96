package dev.todochatbot.scripts;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What holds for everything that one types in {@code scripts/}. */
class EveryScriptTest {

    @TempDir
    Path folder;

    static Stream<String> scripts() throws Exception {
        try (var files = Files.list(Path.of("../scripts"))) {
            return files
                    .map(file -> "scripts/" + file.getFileName())
                    .filter(name -> name.endsWith(".sh"))
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void explainsItself(String script) throws Exception {
        var outcome = new Machine(folder).run(script, "--help");
        assertEquals(0, outcome.status(), outcome.words());
        assertTrue(outcome.words().contains("Usage: " + script), outcome.words());
    }
}
