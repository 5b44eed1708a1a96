package dev.todochatbot.chart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.partitioningBy;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * What Kustomize starts from are copies: of the manifests that the modules generate, and of the chart's PostgreSQL. With
 * {@code -Dk8s.write} they are written anew.
 */
class KustomizeTest {
    private static final Path FOLDER = Path.of("../k8s");

    /** Helm's own words about who made an object. */
    private static final Set<String> OF_HELM =
            Set.of("app.kubernetes.io/managed-by", "helm.sh/chart", "app.kubernetes.io/instance");

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES, YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .enable(YAMLGenerator.Feature.LITERAL_BLOCK_STYLE)
            .build();

    @ParameterizedTest
    @ValueSource(strings = {"todo-service", "chatbot-service", "web-frontend"})
    void theBaseIsWhatTheModuleGenerates(String module) throws IOException {
        var generated = Path.of("..", module, "target/kubernetes/kubernetes.yml");
        assumeTrue(Files.exists(generated), "run ./mvnw package first");
        var workloads = Manifests.read(generated).objects().stream().collect(groupingBy(Manifests::name));
        for (var workload : workloads.entrySet()) {
            assertCopied(FOLDER.resolve("base/" + workload.getKey() + ".yaml"), workload.getValue());
        }
    }

    @Test
    void theLocalDatabaseIsTheChartsOwn() throws IOException {
        var kinds = Set.of("StatefulSet", "Service", "ServiceAccount", "ConfigMap");
        var database = Chart.render().objects().stream()
                .filter(object -> kinds.contains(object.at("/kind").asText()))
                .filter(object -> Manifests.name(object).startsWith("todo-chatbot-postgresql"))
                .toList();
        database.forEach(KustomizeTest::withoutHelm);
        var scripts = database.stream()
                .collect(partitioningBy(object -> object.at("/kind").asText().equals("ConfigMap")));
        assertCopied(FOLDER.resolve("overlays/local/postgresql.yaml"), scripts.get(false));
        assertCopied(FOLDER.resolve("overlays/local/postgresql-scripts.yaml"), scripts.get(true));
    }

    private static void withoutHelm(JsonNode node) {
        if (node instanceof ObjectNode object) object.remove(OF_HELM);
        node.forEach(KustomizeTest::withoutHelm);
    }

    /** The modules write a container's ports in any order. */
    private static void sortPorts(JsonNode node) {
        if (node.path("ports") instanceof ArrayNode ports) {
            var sorted = ports.valueStream()
                    .sorted(comparing(port -> port.path("name").asText()))
                    .toList();
            ports.removeAll().addAll(sorted);
        }
        node.forEach(KustomizeTest::sortPorts);
    }

    private static void assertCopied(Path copy, List<JsonNode> objects) throws IOException {
        objects.forEach(KustomizeTest::sortPorts);
        var expected = objects.stream().map(KustomizeTest::written).collect(joining());
        if (System.getProperty("k8s.write") != null) Files.writeString(copy, expected);
        assertEquals(expected, Files.readString(copy), copy + " is no copy any more: -Dk8s.write");
    }

    private static String written(JsonNode object) {
        try {
            // Through plain maps, whose keys can be sorted
            return YAML.writeValueAsString(YAML.treeToValue(object, Object.class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
