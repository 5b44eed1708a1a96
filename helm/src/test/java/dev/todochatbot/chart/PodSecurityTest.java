package dev.todochatbot.chart;

import java.nio.file.Path;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Pod Security Standards, profile "restricted" (kubernetes.io/docs/concepts/security/pod-security-standards), and what goes beyond it: a
 * read-only root and no token.
 */
class PodSecurityTest {

    @ParameterizedTest
    @MethodSource("dev.todochatbot.chart.Chart#valueSets")
    void everyPodIsRestricted(Path values) {
        var pods = Chart.renderWithHooks(values).pods();
        assertTrue(pods.size() >= 7, () -> "pods rendered: " + pods.size());
        assertAll(pods.stream().map(pod -> () -> assertAll(pod.of(), () -> isRestricted(pod))));
    }

    private static void isRestricted(Manifests.Pod pod) {
        var security = pod.spec().at("/securityContext");
        assertTrue(security.at("/runAsNonRoot").asBoolean(), "runAsNonRoot");
        assertTrue(security.at("/runAsUser").asInt() > 0, "runAsUser");
        assertEquals("RuntimeDefault", security.at("/seccompProfile/type").asText());
        assertTrue(pod.spec().at("/automountServiceAccountToken").isBoolean(), "automountServiceAccountToken is given");
        assertFalse(pod.spec().at("/automountServiceAccountToken").asBoolean(), "automountServiceAccountToken");
        for (var host : new String[] {"hostNetwork", "hostPID", "hostIPC"}) {
            assertFalse(pod.spec().path(host).asBoolean(), host);
        }
        for (var volume : pod.spec().path("volumes")) {
            assertFalse(volume.has("hostPath"), "hostPath");
        }
        pod.containers().forEach(PodSecurityTest::isRestricted);
    }

    private static void isRestricted(JsonNode container) {
        var security = container.at("/securityContext");
        assertTrue(security.has("allowPrivilegeEscalation"), "allowPrivilegeEscalation is given");
        assertFalse(security.at("/allowPrivilegeEscalation").asBoolean(), "allowPrivilegeEscalation");
        assertFalse(security.path("privileged").asBoolean(), "privileged");
        assertTrue(security.at("/readOnlyRootFilesystem").asBoolean(), "readOnlyRootFilesystem");
        assertEquals("[\"ALL\"]", security.at("/capabilities/drop").toString());
        assertTrue(security.at("/capabilities/add").isMissingNode(), "capabilities added");
        assertFalse(container.at("/resources/limits/memory").isMissingNode(), "a memory limit");
        assertFalse(container.at("/resources/requests/memory").isMissingNode(), "a memory request");
    }
}
