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

/** Which reason {@code scripts/deploy.sh} gives for which failure; kubectl and helm are stubs that say what the real ones said. */
class DeployTest {

    private static final String SCRIPT = "scripts/deploy.sh";
    private static final String TAKEN = """
            case $1 in upgrade) echo 'Service "t" is invalid: spec.ports[0].nodePort: Invalid value: 30000: provided port is already allocated' >&2; exit 1 ;; esac""";

    private Machine machine;

    @BeforeEach
    void aMachineWithACluster(@TempDir Path folder) throws Exception {
        machine = new Machine(folder).with("kubectl", "").with("helm", "");
    }

    @Test
    void installsAndWaitsWithWhatItIsTold() throws Exception {
        var outcome = machine.run(SCRIPT, "--tag", "7", "--timeout", "9m", "--", "--values", "mine.yaml");
        assertEquals(0, outcome.status(), outcome.words());
        assertTrue(
                outcome.called(
                        "helm upgrade --install todo-chatbot helm/todo-chatbot --namespace todo-chatbot --create-namespace"
                                + " --wait --timeout 9m --set-string global.image.tag=7 --values mine.yaml"),
                outcome.calls().toString());
    }

    @Test
    void saysWhichClusterBeforeItActs() throws Exception {
        machine.with(
                "kubectl",
                "case \"$*\" in *current-context*) echo far-away ;; *jsonpath*) echo https://10.1.2.3:6443 ;; esac");
        var words = machine.run(SCRIPT, "--namespace", "people").words();
        assertTrue(
                words.contains(
                        "Deploying: release todo-chatbot, namespace people, context far-away (https://10.1.2.3:6443)"),
                words);
    }

    @Test
    void aReleaseThatWasGivenValuesIsNotSetBackToTheDefaults() throws Exception {
        having("global:\n  database:\n    host: db.example.com\n    mode: external\n", "");
        var outcome = machine.run(SCRIPT, "--registry", "r", "--tag", "7");
        assertEquals(1, outcome.status());
        assertTrue(outcome.words().contains("this release was given values, and none are given now"), outcome.words());
        assertTrue(
                outcome.words()
                        .contains(
                                "helm get values todo-chatbot --namespace todo-chatbot --output yaml >my-values.yaml"),
                outcome.words());
        assertFalse(outcome.calls().stream().anyMatch(call -> call.contains(" --wait ")), "nothing was upgraded");
    }

    @Test
    void whichImagesToTakeIsSaidByOptions() throws Exception {
        having("global:\n  image:\n    registry: r\n    tag: \"6\"\n", "global:\n  image:\n    tag: \"7\"\n");
        assertEquals(0, machine.run(SCRIPT, "--registry", "r", "--tag", "7").status());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "global: database: mode: external;    '';                                    another database",
                "global: database: host: a;            global: database: host: b;             another database",
                "'';                                   global: database: mode: cnpg;          another database",
                "todo-service: signingKey: existingSecret: k; todo-service: replicas: 2;       another signing key"
            })
    void anotherDatabaseOrKeyWantsAFlag(String before, String planned, String refusal) throws Exception {
        having(nested(before) + "zone:\n  a: b\n", nested(planned));
        var refused = machine.run(SCRIPT, "--", "--set", "todo.replicas=2");
        assertEquals(1, refused.status());
        assertTrue(refused.words().contains(refusal), refused.words());
        assertFalse(refused.calls().stream().anyMatch(call -> call.contains(" --wait ")), "nothing was upgraded");
        var flag = refusal.contains("key") ? "--other-signing-key" : "--other-database";
        assertEquals(
                0, machine.run(SCRIPT, flag, "--", "--set", "todo.replicas=2").status());
    }

    @Test
    void theSameDatabaseWithMoreValuesIsDeployed() throws Exception {
        having(
                "global:\n  database:\n    keepOnUninstall: true\n    mode: external\n",
                "global:\n  database:\n    mode: external\n    sslmode: verify-full\n");
        var outcome = machine.run(SCRIPT, "--", "--values", "mine.yaml");
        assertEquals(0, outcome.status(), outcome.words());
    }

    /** "a: b: c" as the nested YAML that Helm writes. */
    private static String nested(String path) {
        var yaml = new StringBuilder();
        var keys = path.isEmpty() ? new String[0] : path.split(": ");
        for (var depth = 0; depth < keys.length - 1; depth++) {
            var last = depth == keys.length - 2;
            yaml.append("  ".repeat(depth))
                    .append(keys[depth])
                    .append(last ? ": " + keys[depth + 1] : ":")
                    .append('\n');
        }
        return yaml.toString();
    }

    private void having(String before, String planned) {
        machine.with("helm", """
                case "$*" in
                  history*) printf -- '- revision: 1\n  status: deployed\n' ;;
                  'get values'*) cat <<'YAML'
                %sYAML
                  ;;
                  *--dry-run*) cat <<'YAML'
                chart: {}
                config:
                %sinfo: {}
                YAML
                  ;;
                esac""".formatted(before, planned.indent(2)));
    }

    @Test
    void withoutAClusterTheContextIsNamed() throws Exception {
        machine.with(
                "kubectl", "case $1 in config) echo far-away ;; version) echo 'connection refused'; exit 1 ;; esac");
        var outcome = machine.run(SCRIPT);
        assertEquals(1, outcome.status());
        assertTrue(outcome.words().contains("No cluster answers in context 'far-away'"), outcome.words());
        assertFalse(outcome.called("helm upgrade"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "'get pods';        'a-0|app|reg/app:1|ImagePullBackOff|rpc error: reg/app:1: not found';       reg/app:1: not in the registry. Push it",
                "'get pods';        'a-0|app|reg/app:1|ErrImagePull|http: server gave HTTP response to HTTPS client'; its registry speaks plain HTTP",
                "'get pods';        'a-0|app|reg/app:1|ErrImagePull|unexpected status: 401 Unauthorized';       global.image.pullSecrets",
                "'get pods';        'a-0|app|reg/app:1|CreateContainerConfigError|secret \"k\" not found';      a-0: secret \"k\" not found. A Secret or ConfigMap",
                "'get pods';        'a-0|app||NotReady|';                                                     a-0: runs, but is not ready",
                "'get statefulsets'; 'db';                                                                    kubectl --namespace todo-chatbot scale statefulset db --replicas=1",
                "'get deployments'; 'todo|pods \"todo-1\" is forbidden: exceeded quota: q, requested: pods=1';  todo: a quota of the namespace refuses its pods",
                "'get deployments'; 'todo|pods \"todo-1\" is forbidden: violates PodSecurity \"restricted:latest\"'; todo: Pod Security refuses its pods",
                "'get persistentvolumeclaims'; 'data-0|<no value>';                                             the cluster has no default StorageClass",
                "'get persistentvolumeclaims'; 'data-0|fast';                                                   claim data-0 waits for a volume of StorageClass fast"
            })
    void tellsTheCauseAndTheMend(String call, String answer, String reason) throws Exception {
        machine.with("helm", "case $1 in upgrade) echo 'context deadline exceeded' >&2; exit 1 ;; esac")
                .with("kubectl", "case \"$*\" in *'%s '*go-template*) echo '%s' ;; esac".formatted(call, answer));
        var outcome = machine.run(SCRIPT);
        assertEquals(1, outcome.status());
        assertTrue(outcome.words().contains(reason), outcome.words());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Ended;    '{\"level\":\"ERROR\",\"message\":\"FATAL: password authentication failed for user\"}';            scripts/rotate-passwords.sh --namespace todo-chatbot --release todo-chatbot --repair",
                "Ended;    '{\"message\":\"Detected applied migration not resolved locally: 7.\"}';                             The schema is of a newer version than this image",
                "Ended;    '{\"message\":\"Connection to todo-chatbot-postgresql:5432 refused.\"}';                            It does not reach the database",
                "NotReady; 'Reporting health down status: {\\\"checks\\\":[{\\\"name\\\":\\\"database\\\",\\\"status\\\":\\\"DOWN\\\"}]}'; the database does not answer it",
                "NotReady; 'Reporting health down status: {\\\"checks\\\":[{\\\"name\\\":\\\"disk\\\",\\\"status\\\":\\\"DOWN\\\"}]}';     down is: disk"
            })
    void readsTheCauseInTheLog(String state, String line, String reason) throws Exception {
        machine.with("helm", "case $1 in upgrade) exit 1 ;; esac").with("kubectl", """
                case "$*" in
                  *'get pods '*go-template*containerStatuses*waiting*) echo 'a-0|app||%s|' ;;
                  *' logs a-0 '*) cat <<'LOG'
                %s
                LOG
                  ;;
                esac""".formatted(state, line));
        var words = machine.run(SCRIPT).words();
        assertTrue(words.contains(reason), words);
    }

    @Test
    void aRollbackThatKeepsThePresentSecretsIsOne() throws Exception {
        machine.with("helm", """
                case $1 in
                  history) printf -- '  revision: 4\\n  status: deployed\\n' ;;
                  upgrade) exit 1 ;;
                  rollback) echo 'Error: Apply failed with 1 conflict: conflict with "kubectl-patch" using v1: .data.password' >&2; exit 1 ;;
                esac""");
        var outcome = machine.run(SCRIPT, "--rollback");
        assertEquals(1, outcome.status());
        assertTrue(
                outcome.called("kubectl --namespace todo-chatbot rollout status deployment"),
                outcome.calls().toString());
        assertTrue(outcome.words().contains("back at revision 4, with the present Secrets"), outcome.words());
    }

    @Test
    void aNodePortOfAReleaseThatIsBeingDeletedIsWaitedFor() throws Exception {
        machine.with("helm", TAKEN).with("kubectl", """
                case "$*" in
                  'get services --all'*) echo '30000 old old-todo' ;;
                  'get namespace old'*) echo Terminating ;;
                esac""");
        var words = machine.run(SCRIPT).words();
        assertTrue(words.contains("service old-todo in namespace old, which is still being deleted"), words);
        assertTrue(words.contains("kubectl wait --for=delete namespace/old"), words);
    }

    @Test
    void aNodePortOfAnotherReleaseWantsAnotherPort() throws Exception {
        machine.with("helm", TAKEN).with("kubectl", """
                case "$*" in 'get services --all'*) echo '30000 other other-todo' ;; 'get namespace other'*) echo Active ;; esac""");
        var words = machine.run(SCRIPT).words();
        assertTrue(words.contains("service other-todo in namespace other. Remove that, or take another port"), words);
        assertFalse(words.contains("being deleted"), words);
    }

    @Test
    void goesBackToTheDeployedRevisionOnlyWhenAsked() throws Exception {
        machine.with("helm", """
                case $1 in
                  history) printf -- '  revision: 3\\n  status: superseded\\n  revision: 4\\n  status: deployed\\n  revision: 5\\n  status: failed\\n' ;;
                  upgrade) exit 1 ;;
                esac""");
        assertFalse(machine.run(SCRIPT).called("helm rollback"));
        var outcome = machine.run(SCRIPT, "--rollback");
        assertEquals(1, outcome.status());
        assertTrue(
                outcome.called("helm rollback todo-chatbot 4 "), outcome.calls().toString());
    }
}
