package dev.todochatbot.scripts;

import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What {@code scripts/setup-minikube.sh} decides; minikube itself is a stub. */
class SetupMinikubeTest {

    private static final String SCRIPT = "scripts/setup-minikube.sh";

    private Machine machine;

    @BeforeEach
    void aMachineWithEverything(@TempDir Path folder) throws Exception {
        machine = new Machine(folder)
                .with("curl", "echo curl 8.5.0")
                .with("node", "echo v22.1.0")
                .with("mvn", "")
                .with("helm", "echo v3.16.2+g13654a5")
                .with("kubectl", """
                    case "$*" in
                      'version --client') echo 'Client Version: v1.34.0' ;;
                      version) echo 'Server Version: v1.34.0' ;;
                      *current-context) echo minikube ;;
                      *'get pods'*) echo pod/add-on ;;
                    esac""")
                .with("minikube", """
                    case $1 in
                      version) echo v1.36.0 ;;
                      status) echo 'Stopped Stopped'; exit 7 ;;
                    esac""");
    }

    @Test
    void startsAMinikubeWithItsAddOns() throws Exception {
        var outcome = machine.run(SCRIPT, "--ingress", "--", "--cni=calico");
        assertEquals(0, outcome.status(), outcome.words());
        assertTrue(outcome.called("minikube start --profile minikube --cpus 2 --memory 4096 --cni=calico"));
        for (var addOn : new String[] {"metrics-server", "registry", "ingress"}) {
            assertTrue(outcome.called("minikube addons enable " + addOn), addOn);
        }
    }

    @Test
    void leavesARunningOneAlone() throws Exception {
        machine.with("minikube", "case $1 in version) echo v1.36.0 ;; status) echo 'Running Running' ;; esac");
        var outcome = machine.run(SCRIPT);
        assertEquals(0, outcome.status(), outcome.words());
        assertFalse(outcome.called("minikube start"));
        assertFalse(outcome.called("minikube addons enable ingress"));
    }

    @Test
    void tellsAllToolsThatLackAtOnceAndWhereTheyAre() throws Exception {
        var outcome = machine.without("minikube")
                .with("helm", "echo v3.9.4")
                .without("mvn")
                .run(SCRIPT);
        assertEquals(1, outcome.status());
        assertTrue(outcome.words().contains("minikube not found: https://minikube.sigs.k8s.io"), outcome.words());
        assertTrue(outcome.words().contains("helm 3.9 is too old, 3.13 is needed: https://helm.sh"), outcome.words());
        assertTrue(outcome.words().contains("Maven not found"), outcome.words());
    }

    @ParameterizedTest
    @CsvSource({"--memory, 99999999, of memory. minikube is to have 99999999", "--cpus,   9999,     CPUs"})
    void aMachineTooSmallIsToldBeforeAnythingStarts(String option, String value, String words) throws Exception {
        var outcome = machine.run(SCRIPT, option, value);
        assertEquals(1, outcome.status());
        assertTrue(outcome.words().contains("This machine has "), outcome.words());
        assertTrue(outcome.words().contains(words), outcome.words());
        assertFalse(outcome.called("minikube start"));
    }

    @Test
    void dockersOwnMemoryCounts() throws Exception {
        var outcome = machine.with("docker", "echo 2097152000").run(SCRIPT);
        assertEquals(1, outcome.status());
        assertTrue(outcome.words().contains("Docker has 2000 MiB of memory"), outcome.words());
        assertFalse(outcome.called("minikube start"));
    }

    @Test
    void aFullDiskIsTold() throws Exception {
        machine.without("df").with("df", "printf 'head\\ndisk 1 1 512 1%% /\\n'");
        var outcome = machine.run(SCRIPT);
        assertEquals(1, outcome.status());
        assertTrue(outcome.words().contains("Only 512 MiB are free"), outcome.words());
    }

    @Test
    void anotherClusterInKubectlsContextIsNotTouched() throws Exception {
        machine.with("kubectl", """
                case "$*" in 'version --client') echo 'Client Version: v1.34.0' ;; *current-context) echo production ;; esac""");
        var outcome = machine.run(SCRIPT);
        assertEquals(1, outcome.status());
        assertTrue(outcome.words().contains("kubectl talks to 'production'"), outcome.words());
        assertFalse(outcome.called("minikube addons"));
    }
}
