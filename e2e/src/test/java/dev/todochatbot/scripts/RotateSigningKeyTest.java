package dev.todochatbot.scripts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** {@code scripts/rotate-signing-key.sh} changes the Secret in three steps, waits between them, and goes on where it stopped. */
class RotateSigningKeyTest {

    private static final String SCRIPT = "scripts/rotate-signing-key.sh";
    private static final String KUBECTL = "kubectl --namespace todo-chatbot ";

    /** A Secret as files: a key each, and the annotation. */
    private static final String CLUSTER = """
            s='%s' last=${!#}
            case "$*" in
              *'get deployments'*) echo key-secret ;;
              *'get secret key-secret'*annotations*) cat "$s/annotation" 2>/dev/null ;;
              *'get secret key-secret'*) name=${last##*.data.}; cat "$s/${name%%%%\\\\.pem*}" 2>/dev/null || : ;;
              *'patch secret'*)
                for name in signing-key signing-key-next signing-key-previous; do
                  value=$(sed -n "s/.*\\"$name.pem\\": \\([^,}]*\\).*/\\1/p" "$last" | tr -d '"')
                  case $value in '') ;; null) rm -f "$s/$name" ;; *) printf %%s "$value" >"$s/$name" ;; esac
                done
                echo "Secret: $(cd "$s" && for f in *; do printf '%%s=' "$f"; cat "$f"; printf ' '; done)" ;;
              *'annotate secret'*-) rm -f "$s/annotation" ;;
              *'annotate secret'*) printf %%s "${last##*rotation=}" >"$s/annotation" ;;
              *'rollout status'*) [ ! -e "$s/../broken" ] ;;
            esac""";

    /** Every look at the clock is a minute later. */
    private static final String DATE = """
            now=$(($(cat '%1$s' 2>/dev/null || echo 1000000) + 60)); echo $now | tee '%1$s'""";

    private Machine machine;
    private Path secret;

    @BeforeEach
    void aRelease(@TempDir Path folder) throws Exception {
        secret = Files.createDirectory(folder.resolve("secret"));
        Files.writeString(secret.resolve("signing-key"), "b2xk");
        machine = new Machine(folder)
                .having("base64")
                .with("helm", "")
                .with("openssl", "printf new")
                .with("date", DATE.formatted(folder.resolve("now")))
                .without("sleep")
                .with("sleep", "")
                .with("kubectl", CLUSTER.formatted(secret));
    }

    private List<String> keys() throws IOException {
        try (var files = Files.list(secret)) {
            return files.map(file -> file.getFileName() + "=" + read(file))
                    .sorted()
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What happened to the pods and the Secret, in order. */
    private static List<String> steps(Machine.Outcome outcome) {
        return outcome.calls().stream()
                .filter(call -> call.startsWith(KUBECTL + "patch") || call.startsWith(KUBECTL + "rollout"))
                .map(call -> call.substring(KUBECTL.length()).replaceFirst("^(\\w+( status| restart)?).*", "$1"))
                .toList();
    }

    private static long minutesSlept(Machine.Outcome outcome) {
        return outcome.calls().stream().filter(call -> call.startsWith("sleep")).count();
    }

    @Test
    void publishesSignsAndRemovesWithItsWaits() throws Exception {
        var outcome = machine.run(SCRIPT);
        assertEquals(0, outcome.status(), outcome.words());
        assertEquals(List.of("signing-key=bmV3"), keys());
        assertEquals(
                List.of(
                        "patch",
                        "rollout restart",
                        "rollout status",
                        "patch",
                        "rollout restart",
                        "rollout status",
                        "patch",
                        "rollout restart",
                        "rollout status"),
                steps(outcome));
        assertTrue(minutesSlept(outcome) >= 30, () -> "it waits: " + minutesSlept(outcome));
        assertTrue(outcome.words().contains("waiting 14 minutes"), outcome.words());
        assertTrue(outcome.words().contains("waiting 19 minutes"), outcome.words());
    }

    @Test
    void waitsAsLongAsItIsTold() throws Exception {
        var outcome = machine.run(SCRIPT, "--published-for", "100", "--accepted-for", "200");
        assertEquals(0, outcome.status(), outcome.words());
        assertTrue(outcome.words().contains("waiting 40 seconds"), outcome.words());
        assertTrue(outcome.words().contains("waiting 3 minutes"), outcome.words());
        var refused = machine.run(SCRIPT, "--accepted-for", "20m");
        assertEquals(1, refused.status());
        assertTrue(refused.words().contains("whole numbers of seconds"), refused.words());
    }

    @Test
    void anInterruptedOneGoesOnWithTheKeyThatIsPublished() throws Exception {
        Files.writeString(secret.resolve("signing-key-next"), "bmV4dA");
        Files.writeString(secret.resolve("annotation"), "published 1");
        var outcome = machine.run(SCRIPT);
        assertEquals(0, outcome.status(), outcome.words());
        assertEquals(List.of("signing-key=bmV4dA"), keys());
        assertFalse(outcome.called("openssl"));
        // Its wait is over: the pods have known the key since long
        assertEquals("patch", steps(outcome).getFirst());
    }

    @Test
    void whatNoPodMayHaveSeenYetWaitsFromTheBeginning() throws Exception {
        Files.writeString(secret.resolve("signing-key-next"), "bmV4dA");
        var outcome = machine.run(SCRIPT);
        assertEquals("rollout restart", steps(outcome).getFirst());
        assertTrue(outcome.words().contains("waiting 14 minutes"), outcome.words());
    }

    @Test
    void anInterruptedOneEndsAfterItsSecondStep() throws Exception {
        Files.writeString(secret.resolve("signing-key-previous"), "b2xkZXI");
        Files.writeString(secret.resolve("annotation"), "signing 1");
        var outcome = machine.run(SCRIPT);
        assertEquals(0, outcome.status(), outcome.words());
        assertEquals(List.of("signing-key=b2xk"), keys());
        assertFalse(outcome.called("openssl"));
        assertFalse(outcome.words().contains("1. "), outcome.words());
    }

    @Test
    void anInterruptedOneMakesThePodsForgetTheOldKey() throws Exception {
        Files.writeString(secret.resolve("annotation"), "signing 1");
        var outcome = machine.run(SCRIPT);
        assertEquals(0, outcome.status(), outcome.words());
        assertEquals(List.of("rollout restart", "rollout status"), steps(outcome));
        assertEquals(List.of("signing-key=b2xk"), keys());
    }

    @Test
    void podsThatDoNotComeUpStopIt() throws Exception {
        Files.createFile(secret.resolveSibling("broken"));
        var outcome = machine.run(SCRIPT);
        assertEquals(1, outcome.status(), outcome.words());
        assertTrue(outcome.words().contains("goes on"), outcome.words());
        assertEquals(List.of("signing-key-next=bmV3", "signing-key=b2xk"), keys());
    }

    @Test
    void saysWhereItStandsAndChangesNothing() throws Exception {
        assertTrue(machine.run(SCRIPT, "--status").words().contains("No rotation"));
        Files.writeString(secret.resolve("signing-key-next"), "bmV4dA");
        var outcome = machine.run(SCRIPT, "--status");
        assertTrue(outcome.words().contains("Step 1 of 3"), outcome.words());
        assertEquals(List.of(), steps(outcome));
    }

    @Test
    void aPlaceWithoutTheReleaseIsNamed() throws Exception {
        var outcome = machine.with("kubectl", "").run(SCRIPT, "--release", "other");
        assertEquals(1, outcome.status());
        assertTrue(outcome.words().contains("release other"), outcome.words());
    }
}
