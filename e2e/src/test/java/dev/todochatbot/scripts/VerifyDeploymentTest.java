package dev.todochatbot.scripts;

import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** {@code scripts/verify-deployment.sh}: one thing that does not answer is enough to fail, and everything is tried. */
class VerifyDeploymentTest {

    private static final String SCRIPT = "scripts/verify-deployment.sh";
    private static final String HELM =
            "[ $1 != history ] || printf -- '- chart: c\\n  revision: 2\\n  status: deployed\\n'";
    private static final String CLUSTER = """
            case "$*" in
              *'deployments --selector'*'--output name') echo deployment.apps/t-todo ;;
              *"items[?(@.spec.replicas>0)]"*) echo t-todo ;;
              *port-forward*) echo 'Forwarding from 127.0.0.1:4711 -> 3000'; exec sleep 5 ;;
              *'items[0].metadata.name'*) echo t-todo ;;
              *'{.spec.type}'*) echo NodePort ;;
              *nodePort*) echo 30000 ;;
              *nodeName*) echo node-1 ;;
              'get node node-1'*) echo 192.0.2.7 ;;
            esac""";

    private Machine machine;

    @BeforeEach
    void aReleaseThatWorks(@TempDir Path folder) throws Exception {
        machine = new Machine(folder)
                .with("helm", HELM)
                .with("kubectl", CLUSTER)
                .with("curl", "case \"$*\" in */version) echo '{\"version\":\"1\"}' ;; esac");
    }

    @Test
    void asksEveryProcessAndBothAppsAtTheirNodePorts() throws Exception {
        var outcome = machine.run(SCRIPT);
        assertEquals(0, outcome.status(), outcome.words());
        assertTrue(
                outcome.words().contains("the tasks answer at their address: http://192.0.2.7:30000"), outcome.words());
        assertTrue(outcome.words().contains("todo answers: {\"version\":\"1\"}"), outcome.words());
        assertTrue(outcome.called("helm test todo-chatbot"));
        assertTrue(outcome.words().contains("revision 2: all is well"), outcome.words());
    }

    @Test
    void aFrontEndThatDoesNotAnswerFailsItWithTheMend() throws Exception {
        var outcome = machine.with("curl", "case \"$*\" in *192.0.2.7*) exit 28 ;; esac")
                .run(SCRIPT);
        assertEquals(1, outcome.status());
        assertTrue(outcome.words().contains("FAILED  the tasks answer at their address"), outcome.words());
        assertTrue(outcome.words().contains("minikube service t-todo"), outcome.words());
        assertTrue(outcome.called("helm test"), "goes on");
    }

    @Test
    void aFailedHelmTestFailsIt() throws Exception {
        var outcome = machine.with("helm", HELM + "; [ $1 != test ] || exit 1").run(SCRIPT);
        assertEquals(1, outcome.status());
        assertTrue(outcome.words().contains("FAILED  helm test passes"), outcome.words());
    }

    @Test
    void withoutAReleaseItSaysSo() throws Exception {
        var outcome = machine.with("helm", "").run(SCRIPT);
        assertEquals(1, outcome.status());
        assertTrue(outcome.words().contains("No release todo-chatbot is deployed"), outcome.words());
    }
}
