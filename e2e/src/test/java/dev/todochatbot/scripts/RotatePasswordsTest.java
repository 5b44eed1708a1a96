package dev.todochatbot.scripts;

import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** {@code scripts/rotate-passwords.sh} never leaves the Secret and the database apart without saying what mends it. */
class RotatePasswordsTest {

    private static final String SCRIPT = "scripts/rotate-passwords.sh";
    private static final String PATCH = "kubectl --namespace todo-chatbot patch secret role-secret";
    private static final String RESTART = "kubectl --namespace todo-chatbot rollout restart deployment";

    /** Gives the password back that it was told, as the database would know it. */
    private static final String KUBECTL = """
            case "$*" in
              *'get statefulsets'*) echo pg ;;
              *'get statefulset pg'*) echo role-secret ;;
              *'get secret role-secret'*) printf b2xk ;;
              *exec*) sed -n 's/^ALTER ROLE/the database heard: ALTER ROLE/p' ;;
            esac""";

    private Machine machine;

    @BeforeEach
    void aRelease(@TempDir Path folder) throws Exception {
        machine = new Machine(folder).having("base64").with("helm", "").with("kubectl", KUBECTL);
    }

    @Test
    void changesTheSecretTheRoleAndThePods() throws Exception {
        var outcome = machine.run(SCRIPT, "--role", "todo-service");
        assertEquals(0, outcome.status(), outcome.words());
        assertTrue(outcome.called(PATCH));
        assertTrue(
                outcome.words().matches("(?s).*ALTER ROLE \"todo_service\" PASSWORD '[A-Za-z0-9]{32}';.*"),
                outcome.words());
        assertTrue(outcome.called(RESTART));
    }

    @Test
    void theSuperusersChangeRestartsNothing() throws Exception {
        var outcome = machine.run(SCRIPT, "--role", "postgres");
        assertEquals(0, outcome.status(), outcome.words());
        assertFalse(outcome.called(RESTART));
    }

    @Test
    void aRepairGivesTheDatabaseWhatTheSecretHas() throws Exception {
        var outcome = machine.run(SCRIPT, "--role", "chatbot-service", "--repair");
        assertEquals(0, outcome.status(), outcome.words());
        assertFalse(outcome.called(PATCH));
        assertTrue(outcome.words().contains("ALTER ROLE \"chatbot_service\" PASSWORD 'old';"), outcome.words());
    }

    @Test
    void aDatabaseThatRefusesIsToldWithItsMend() throws Exception {
        var outcome = machine.with("kubectl", KUBECTL.replace("*exec*) sed", "*exec*) exit 1; sed"))
                .run(SCRIPT, "--role", "todo-service");
        assertEquals(1, outcome.status());
        assertTrue(outcome.words().contains("--role todo-service --repair"), outcome.words());
        assertFalse(outcome.called(RESTART));
    }

    @Test
    void anExternalDatabaseIsItsProvidersMatter() throws Exception {
        var outcome = machine.with("kubectl", "case \"$*\" in *'get statefulsets'*) exit 1 ;; esac")
                .run(SCRIPT);
        assertEquals(1, outcome.status());
        assertTrue(outcome.words().contains("has no PostgreSQL of its own"), outcome.words());
    }
}
