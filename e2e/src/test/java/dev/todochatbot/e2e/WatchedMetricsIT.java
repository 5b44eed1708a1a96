package dev.todochatbot.e2e;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIf;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The chart's dashboard and alerts ask for metrics that the running processes give, or that a cluster's usual exporters do. */
@DisabledIf("dev.todochatbot.e2e.Whole#isDeployed")
class WatchedMetricsIT {

    private static final Path FILES = Path.of("../helm/todo-chatbot/files");

    /** Of Prometheus itself, kube-state-metrics, and the kubelet with its cAdvisor. */
    private static final Set<String> OF_OTHERS = Set.of(
            "up",
            "container_memory_working_set_bytes",
            "kube_cronjob_created",
            "kube_cronjob_status_last_successful_time",
            "kube_deployment_spec_replicas",
            "kube_deployment_status_replicas_available",
            "kube_horizontalpodautoscaler_spec_max_replicas",
            "kube_horizontalpodautoscaler_status_current_replicas",
            "kube_pod_container_resource_limits",
            "kube_pod_container_status_last_terminated_reason",
            "kube_pod_container_status_restarts_total",
            "kubelet_volume_stats_available_bytes",
            "kubelet_volume_stats_capacity_bytes");

    /** What is no metric in a PromQL expression: strings, labels between braces, in grouping and in ranges. */
    private static final Pattern ELSE =
            Pattern.compile("\\{[^}]*}|\"[^\"]*\"|\\[[^]]*]|\\b(by|on|without|group_left|ignoring) ?\\([^)]*\\)");

    private static final Pattern METRIC = Pattern.compile("\\b[a-z][a-z0-9_]*(?![a-z0-9_]| *\\()");
    private static final Set<String> OPERATORS = Set.of("and", "or", "unless", "bool");

    @Test
    void everyMetricOfTheAlertsAndTheDashboardExists() throws Exception {
        var account = Account.registered(Observed.running().whole());
        account.post(Observed.running().whole().chat(), "/api/v1/chat", "{\"message\": \"call the dentist\"}");
        var given = Observed.running()
                .metrics()
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("[{ ]")[0])
                .collect(toCollection(TreeSet::new));
        var asked = Stream.concat(alerts(), panels())
                .flatMap(WatchedMetricsIT::metrics)
                .collect(toCollection(TreeSet::new));
        assertTrue(asked.size() > 20, asked::toString);
        asked.removeAll(given);
        asked.removeAll(OF_OTHERS);
        assertEquals(Set.of(), asked, "asked for, and given by nobody");
    }

    private static Stream<String> alerts() throws Exception {
        try (var files = Files.list(FILES.resolve("rules"))) {
            var mapper = new YAMLMapper();
            var rules = files.toList().stream().flatMap(file -> expressions(mapper, file));
            return rules.toList().stream();
        }
    }

    private static Stream<String> panels() {
        return expressions(new ObjectMapper(), FILES.resolve("dashboard.json"));
    }

    private static Stream<String> expressions(ObjectMapper mapper, Path file) {
        try {
            return mapper.readTree(file.toFile()).findValues("expr").stream().map(JsonNode::asText);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Stream<String> metrics(String expression) {
        return METRIC.matcher(ELSE.matcher(expression).replaceAll(" "))
                .results()
                .map(MatchResult::group)
                .filter(word -> !OPERATORS.contains(word));
    }
}
