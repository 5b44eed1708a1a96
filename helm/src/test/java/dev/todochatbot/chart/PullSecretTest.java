package dev.todochatbot.chart;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Behind a registry with a password every pod brings it, PostgreSQL's, the backups' and the tests' included. */
class PullSecretTest {
    private static final Path VALUES = Path.of("src/test/resources/values/private-registry.yaml");

    @Test
    void everyPodHasTheCredentials() {
        var pods = Chart.renderWithHooks(VALUES).pods();
        assertTrue(pods.size() >= 10, () -> "pods rendered: " + pods.size());
        assertAll(pods.stream()
                .map(pod -> () -> assertEquals(
                        "[{\"name\":\"first\"},{\"name\":\"second\"}]",
                        pod.spec().path("imagePullSecrets").toString(),
                        pod.of())));
    }

    @Test
    void withoutThemNoPodNamesAny() {
        var pods = Chart.renderWithHooks(Chart.FOLDER.resolve("values.yaml")).pods();
        assertAll(pods.stream()
                .map(pod -> () -> assertTrue(pod.spec().path("imagePullSecrets").isMissingNode(), pod.of())));
    }
}
