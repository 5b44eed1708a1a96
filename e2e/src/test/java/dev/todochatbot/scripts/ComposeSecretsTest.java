package dev.todochatbot.scripts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** {@code scripts/compose-secrets.sh} makes what {@code compose.yaml} names, once. */
class ComposeSecretsTest {

    private static final String SCRIPT = "scripts/compose-secrets.sh";

    @TempDir
    Path folder;

    @Test
    void makesEverySecretThatComposeReads() throws Exception {
        var compose = Files.readString(Path.of("../compose.yaml"));
        var named = Pattern.compile("DATA_DIR:-.data}/compose/([\\w.-]+)")
                .matcher(compose)
                .results()
                .map(match -> match.group(1))
                .collect(toCollection(TreeSet::new));
        var made = make();
        assertEquals(named, made.keySet());
        assertTrue(made.get("signing-key.pem").startsWith("-----BEGIN EC PRIVATE KEY-----"));
        assertEquals(
                "quarkus.datasource.password=" + made.get("todo_service") + "\n", made.get("todo-service.properties"));
    }

    @Test
    void keepsWhatIsThereAndMakesWhatLacks() throws Exception {
        var first = make();
        Files.delete(folder.resolve("compose/todo-service.properties"));
        assertEquals(first, make());
    }

    @Test
    void writesPasswordsWithoutALinesEnd() throws Exception {
        assertTrue(make().get("todo_service").matches("[0-9a-f]{48}"));
    }

    @BeforeAll
    static void opensslIsHere() {
        assumeTrue(Machine.find("openssl").isPresent(), "openssl is not installed");
    }

    private Map<String, String> make() throws IOException, InterruptedException {
        var here = Files.createTempDirectory(folder, "machine");
        var outcome = new Machine(here)
                .having("openssl", "chmod", "mv")
                .setting("DATA_DIR", folder.toString())
                .run(SCRIPT);
        assertEquals(0, outcome.status(), outcome.words());
        var made = new TreeMap<String, String>();
        try (var files = Files.newDirectoryStream(folder.resolve("compose"))) {
            for (var file : files) made.put(file.getFileName().toString(), Files.readString(file));
        }
        return made;
    }
}
