package dev.todochatbot.scripts;

import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** {@code scripts/undeploy.sh} deletes data only from somebody who means it. */
class UndeployTest {

    private static final String SCRIPT = "scripts/undeploy.sh";
    private static final String DELETE = "kubectl --namespace todo-chatbot delete persistentvolumeclaims,secrets";

    private Machine machine;

    @BeforeEach
    void aReleaseWithData(@TempDir Path folder) throws Exception {
        machine = new Machine(folder).with("helm", "").with("kubectl", """
                case "$*" in *'get persistentvolumeclaims,secrets'*) echo persistentvolumeclaim/data-0 ;; esac""");
    }

    @Test
    void saysWhatItKeeps() throws Exception {
        var outcome = machine.run(SCRIPT);
        assertEquals(0, outcome.status(), outcome.words());
        assertTrue(outcome.called("helm uninstall todo-chatbot"));
        assertTrue(outcome.words().contains("Kept, with all data"), outcome.words());
        assertTrue(outcome.words().contains("persistentvolumeclaim/data-0"), outcome.words());
        assertFalse(outcome.called(DELETE));
    }

    @Test
    void purgesOnlyWhenTheNameIsTyped() throws Exception {
        var refused = machine.answering("yes\n", SCRIPT, "--purge");
        assertEquals(1, refused.status());
        assertFalse(refused.called(DELETE));
        assertFalse(refused.called("helm uninstall"), "asked before anything is done");
        var done = machine.answering("todo-chatbot\n", SCRIPT, "--purge");
        assertEquals(0, done.status(), done.words());
        assertTrue(done.called(DELETE));
    }

    @Test
    void purgesUnaskedWithYes() throws Exception {
        assertTrue(machine.run(SCRIPT, "--purge", "--yes").called(DELETE));
    }

    @Test
    void saysWhichClusterBeforeItActs() throws Exception {
        machine.with("kubectl", "case \"$*\" in *current-context*) echo far-away ;; esac");
        var words = machine.run(SCRIPT, "--namespace", "people").words();
        assertTrue(words.startsWith("Uninstalling: release todo-chatbot, namespace people, context far-away"), words);
    }

    @Test
    void aReleaseThatKeepsNothingIsPurgedOnPurposeOnly() throws Exception {
        machine.with("helm", """
                case "$*" in 'get values'*) printf 'global:\n  database:\n    keepOnUninstall: false\n' ;; esac""");
        var outcome = machine.run(SCRIPT);
        assertEquals(1, outcome.status());
        assertTrue(outcome.words().contains("keepOnUninstall=false"), outcome.words());
        assertFalse(outcome.called("helm uninstall"));
    }

    @Test
    void findsNothingToDoTheSecondTime() throws Exception {
        var outcome = machine.with("helm", "exit 1").with("kubectl", "").run(SCRIPT);
        assertEquals(0, outcome.status(), outcome.words());
        assertTrue(outcome.words().contains("Nothing of it is left."), outcome.words());
    }
}
