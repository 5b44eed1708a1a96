package dev.todochatbot.scripts;

import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** {@code scripts/backup-drill.sh} believes only what it sees, and cleans up whatever happens. */
class BackupDrillTest {

    private static final String SCRIPT = "scripts/backup-drill.sh";
    private static final String NAME = "20260131T021700Z";
    private static final String CLEANED = "kubectl delete namespace todo-chatbot-drill";

    private static final String KUBECTL = """
            case "$*" in
              *'get cronjobs'*) echo todo-chatbot-backup ;;
              *'get namespace'*) exit 1 ;;
              *'get job/'*) echo RESULT ;;
              *'logs job/drill-restore'*) printf 'RESTORED\\n' ;;
              *'logs job/'*) echo 'verified: NAME' ;;
              *psql*) echo 0 ;;
              *apply* | *exec*) cat >/dev/null ;;
            esac""".replace("NAME", NAME);

    private Machine machine;

    @BeforeEach
    void aRelease(@TempDir Path folder) throws Exception {
        machine = new Machine(folder).having("date").with("helm", "");
    }

    private Machine.Outcome drill(String result, String restored) throws Exception {
        return machine.with("kubectl", KUBECTL.replace("RESULT", result).replace("RESTORED", restored))
                .run(SCRIPT);
    }

    @Test
    void restoresTheBackupThatItMade() throws Exception {
        var outcome = drill("Complete", "todo-service task 3 rows 17 equal");
        assertEquals(0, outcome.status(), outcome.words());
        assertTrue(outcome.words().contains("The backup " + NAME + " of todo-chatbot restores"), outcome.words());
        assertTrue(outcome.called(CLEANED));
    }

    @Test
    void failsWithWhatTheJobSaid() throws Exception {
        var outcome = drill("Failed", "");
        assertEquals(1, outcome.status());
        assertTrue(outcome.words().contains("verified: " + NAME + "\nThe backup failed"), outcome.words());
    }

    @Test
    void aBackupOfNothingProvesNothing() throws Exception {
        var outcome = drill("Complete", "restored: " + NAME);
        assertEquals(1, outcome.status());
        assertTrue(outcome.words().contains("holds no table at all"), outcome.words());
        assertTrue(outcome.called(CLEANED));
    }

    @Test
    void leavesANamespaceAloneThatIsThere() throws Exception {
        var outcome = besideANamespaceThatIs("Active");
        assertEquals(1, outcome.status());
        assertTrue(outcome.words().contains("is there already"), outcome.words());
        assertFalse(outcome.called(CLEANED));
    }

    @Test
    void waitsUntilTheNamespaceOfTheDrillBeforeIsGone() throws Exception {
        var outcome = besideANamespaceThatIs("Terminating");
        assertEquals(0, outcome.status(), outcome.words());
        assertTrue(outcome.called("kubectl wait namespace/todo-chatbot-drill --for=delete --timeout=600s"));
    }

    private Machine.Outcome besideANamespaceThatIs(String phase) throws Exception {
        var kubectl = KUBECTL.replace("*'get namespace'*) exit 1", "*'get namespace'*) echo " + phase)
                .replace("RESULT", "Complete")
                .replace("RESTORED", "todo-service task 3 rows 17 equal");
        return machine.with("kubectl", kubectl).run(SCRIPT);
    }

    @Test
    void aReleaseWithoutBackupsIsToldHowToMakeThem() throws Exception {
        var outcome = machine.with("kubectl", "case \"$*\" in *'get cronjobs'*) exit 1 ;; esac")
                .run(SCRIPT);
        assertEquals(1, outcome.status());
        assertTrue(outcome.words().contains("--set backup.enabled=true"), outcome.words());
    }
}
