package dev.todochatbot.web;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

/**
 * The TypeScript of the two apps, checked with what packaging has just installed. In the verify phase, so that starting
 * on a laptop does not wait for it.
 */
class WebUiIT {

    @ParameterizedTest
    @ValueSource(strings = {"lint", "test"})
    void theScriptPasses(String script) throws IOException, InterruptedException {
        var windows = System.getProperty("os.name").startsWith("Windows");
        var npm = new ProcessBuilder(List.of(windows ? "npm.cmd" : "npm", "run", script))
                .directory(Path.of("src/main/webui").toFile())
                .redirectErrorStream(true)
                .start();
        var said = new String(npm.getInputStream().readAllBytes(), UTF_8);
        assertEquals(0, npm.waitFor(), said);
    }
}
