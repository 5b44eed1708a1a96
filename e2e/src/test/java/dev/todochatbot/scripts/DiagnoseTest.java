package dev.todochatbot.scripts;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Whom {@code scripts/diagnose.sh} asks, and what it keeps to itself. */
class DiagnoseTest {

    private static final String SCRIPT = "scripts/diagnose.sh";

    private Machine machine;
    private Path folder;

    @BeforeEach
    void aMachineWithACluster(@TempDir Path folder) throws Exception {
        this.folder = folder;
        machine = new Machine(folder).with("helm", "").with("kubectl", "").setting("AI_TIMEOUT", "1");
    }

    @Test
    void kubectlAloneIsEnough() throws Exception {
        var outcome = machine.run(SCRIPT);
        assertEquals(0, outcome.status(), outcome.words());
        assertTrue(outcome.words().contains("== Pods"), outcome.words());
        assertTrue(outcome.words().contains("Not set up, which is fine"), outcome.words());
    }

    @Test
    void whatCannotBeReadDoesNotEndIt() throws Exception {
        machine.with("kubectl", "case \"$*\" in version) ;; *) echo Forbidden >&2; exit 1 ;; esac");
        var outcome = machine.run(SCRIPT, "--plain");
        assertEquals(0, outcome.status(), outcome.words());
        assertTrue(outcome.words().contains("== Nodes"), outcome.words());
    }

    @Test
    void aSilentDockerAiIsGivenUp() throws Exception {
        var outcome = machine.with("docker", "exec sleep 60").run(SCRIPT);
        assertEquals(0, outcome.status());
        assertTrue(outcome.words().contains("Does not answer, which is fine"), outcome.words());
    }

    @Test
    void aDockerAiThatAnswersIsQuoted() throws Exception {
        var outcome = machine.with("docker", "[ \"$1\" = ai ] && echo 'Push the image.'")
                .run(SCRIPT);
        assertTrue(outcome.words().contains("Push the image."), outcome.words());
    }

    @Test
    void kubectlAiReadsTheReportOnlyWhereItIsConfigured() throws Exception {
        machine.with("kubectl-ai", "echo \"It read $(grep -c '^== ' ) sections.\"");
        assertFalse(machine.run(SCRIPT).called("kubectl-ai"));
        Files.createDirectories(folder.resolve(".config/kubectl-ai"));
        Files.createFile(folder.resolve(".config/kubectl-ai/config.yaml"));
        assertFalse(machine.run(SCRIPT, "--plain").called("kubectl-ai"));
        var words = machine.run(SCRIPT).words();
        assertTrue(words.contains("It read 10 sections."), words);
    }

    @Test
    void passwordsInLogsAreMaskedAndSecretsNeverRead() throws Exception {
        machine.with("kubectl", """
                case "$*" in
                  *logs*) echo 'cannot connect to postgresql://app:hunter2@db:5432/x?password=hunter2&ssl=true' ;;
                  *'{{.restartCount}}'*) echo 'app-0 app 1' ;;
                esac""");
        var outcome = machine.run(SCRIPT);
        assertTrue(outcome.words().contains("postgresql://app:***@db:5432/x?password=***&ssl"), outcome.words());
        assertFalse(outcome.words().contains("hunter2"));
        assertTrue(
                outcome.calls().stream().noneMatch(call -> call.contains("secret")),
                outcome.calls().toString());
    }
}
