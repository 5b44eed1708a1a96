package dev.todochatbot.chart;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** The chart is written by hand, the applications generate manifests of their own: the two must not drift apart. */
class GeneratedManifestsTest {
    private static final List<Path> FILES = Stream.of("todo-service", "chatbot-service", "web-frontend")
            .map(module -> Path.of("..", module, "target/kubernetes/kubernetes.yml"))
            .toList();

    private static Manifests chart;
    private static Manifests generated;

    @BeforeAll
    static void read() {
        var missing = FILES.stream().filter(Files::notExists).toList();
        if (!missing.isEmpty()) {
            System.err.println(
                    "helm: SKIPPED the comparison with the generated manifests, which are not built: " + missing);
        }
        assumeTrue(missing.isEmpty(), "run ./mvnw package first");
        generated = new Manifests(FILES.stream()
                .flatMap(file -> Manifests.read(file).objects().stream())
                .toList());
        chart = Chart.render();
    }

    @ParameterizedTest
    @ValueSource(strings = {"todo-service", "chatbot-service", "todo", "chat"})
    void sameProbes(String workload) {
        for (var probe : List.of("startupProbe", "readinessProbe", "livenessProbe")) {
            assertEquals(probe(generatedContainer(workload), probe), probe(chartContainer(workload), probe), probe);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"todo-service", "chatbot-service", "todo", "chat"})
    void sameEnvironment(String workload) {
        var names = environment(generatedContainer(workload));
        // Written by Quarkus into every manifest; nothing of ours reads it
        names.remove("KUBERNETES_NAMESPACE");
        assertEquals(names, environment(chartContainer(workload)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"todo-service", "chatbot-service", "todo", "chat"})
    void sameResourcesSecurityAndMounts(String workload) {
        for (var part : List.of("/resources/requests/cpu", "/resources/requests/memory", "/resources/limits/memory")) {
            assertEquals(
                    generatedContainer(workload).at(part),
                    chartContainer(workload).at(part),
                    part);
        }
        for (var part : List.of("securityContext", "lifecycle", "volumeMounts")) {
            assertEquals(
                    generatedContainer(workload).path(part),
                    chartContainer(workload).path(part),
                    part);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"todo-service", "chatbot-service", "todo", "chat"})
    void sameServicePorts(String workload) {
        var ours = chart.one("Service", "todo-chatbot-" + workload);
        var theirs = generated.one("Service", workload);
        for (var field : List.of("/spec/type", "/spec/ports/0/port", "/spec/ports/0/nodePort")) {
            assertEquals(theirs.at(field), ours.at(field), field);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"todo-service", "chatbot-service", "todo", "chat"})
    void sameContainerPort(String workload) {
        assertEquals(port(generatedContainer(workload), "http"), port(chartContainer(workload), "http"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"todo-service", "chatbot-service", "todo", "chat"})
    void sameNameAndFamilyInTheLabels(String workload) {
        for (var label : List.of("app.kubernetes.io/name", "app.kubernetes.io/part-of")) {
            var labels = "/spec/template/metadata/labels";
            assertEquals(
                    generated.one("Deployment", workload).at(labels).path(label),
                    chart.one("Deployment", "todo-chatbot-" + workload)
                            .at(labels)
                            .path(label));
        }
    }

    private static JsonNode generatedContainer(String workload) {
        return generated.container("Deployment", workload);
    }

    private static JsonNode chartContainer(String workload) {
        return chart.container("Deployment", "todo-chatbot-" + workload);
    }

    /** Path, port and times of a probe; a port's name is resolved, a missing delay is none. */
    private static List<Object> probe(JsonNode container, String name) {
        var probe = container.path(name);
        var port = probe.at("/httpGet/port");
        return List.of(
                probe.at("/httpGet/path").asText(),
                port.isInt() ? port.asInt() : port(container, port.asText()),
                probe.at("/initialDelaySeconds").asInt(),
                probe.at("/periodSeconds").asInt(),
                probe.at("/timeoutSeconds").asInt(),
                probe.at("/failureThreshold").asInt());
    }

    private static int port(JsonNode container, String name) {
        return container
                .path("ports")
                .valueStream()
                .filter(port -> name.equals(port.at("/name").asText()))
                .findFirst()
                .map(port -> port.at("/containerPort").asInt())
                .orElseThrow();
    }

    private static TreeSet<String> environment(JsonNode container) {
        return container
                .path("env")
                .valueStream()
                .map(variable -> variable.at("/name").asText())
                .collect(toCollection(TreeSet::new));
    }
}
