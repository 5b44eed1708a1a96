package dev.todochatbot.chart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** Every value is documented where it stands, and the chart's README says the same. */
class ReadmeTest {

    @Test
    void theTableOfValuesIsWhatTheirCommentsSay() throws Exception {
        if (Files.notExists(Path.of("node_modules"))) {
            run(List.of("npm", "ci", "--silent"));
        }
        run(List.of("npm", "run", "--silent", "readme", "--", "--check"));
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var output = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertEquals(0, process.waitFor(), () -> String.join(" ", command) + "\n" + output);
    }
}
