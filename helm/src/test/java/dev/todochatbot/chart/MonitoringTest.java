package dev.todochatbot.chart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static java.util.stream.Collectors.toCollection;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What a Prometheus and a Grafana in the cluster get from the chart. */
class MonitoringTest {

    private static final Path VALUES = Path.of("src/test/resources/values/watched.yaml");
    private static final Path RUNBOOKS = Path.of("../docs/runbooks");

    @Test
    void nothingOfItIsThereUnlessAsked() {
        var kinds = Chart.render().objects().stream().map(o -> o.at("/kind").asText());
        assertFalse(kinds.anyMatch(Set.of("ServiceMonitor", "PrometheusRule")::contains));
    }

    @Test
    void everyProcessIsReadThroughAHeadlessServiceOfItsOwn() {
        var manifests = watched();
        for (var workload : List.of("todo-service", "chatbot-service", "todo", "chat")) {
            var service = manifests.one("Service", "todo-chatbot-" + workload + "-metrics");
            assertEquals("None", service.at("/spec/clusterIP").asText());
            assertEquals("management", service.at("/spec/ports/0/targetPort").asText());
            var pods = manifests.one("Deployment", "todo-chatbot-" + workload).at("/spec/template");
            assertTrue(isPartOf(service.at("/spec/selector"), pods.at("/metadata/labels")), workload);
            var monitor = manifests.one("ServiceMonitor", "todo-chatbot");
            assertTrue(isPartOf(monitor.at("/spec/selector/matchLabels"), service.at("/metadata/labels")), workload);
        }
    }

    @Test
    void whatTheOperatorsOfTheClusterLookForIsLabelled() {
        var manifests = watched();
        var label = "/metadata/labels/release";
        assertEquals(
                "prometheus",
                manifests.one("ServiceMonitor", "todo-chatbot").at(label).asText());
        assertEquals(
                "prometheus",
                manifests.one("PrometheusRule", "todo-chatbot").at(label).asText());
        var dashboard = manifests.one("ConfigMap", "todo-chatbot-dashboard");
        assertEquals("1", dashboard.at("/metadata/labels/grafana_dashboard").asText());
        assertEquals(
                "Apps", dashboard.at("/metadata/annotations/grafana_folder").asText());
    }

    @Test
    void theDashboardIsValidAndNamesNoClusterOfOurs() throws IOException {
        var text = watched()
                .one("ConfigMap", "todo-chatbot-dashboard")
                .at("/data/todo-chatbot.json")
                .asText();
        var dashboard = new ObjectMapper().readTree(text);
        assertTrue(dashboard.at("/panels").size() > 15);
        for (var source : dashboard.findValues("datasource")) {
            assertEquals("${datasource}", source.at("/uid").asText());
        }
    }

    @Test
    void theAlertsSpeakOfThisReleaseOnly() {
        var rules = watched().one("PrometheusRule", "todo-chatbot").toString();
        assertThat(rules, containsString("namespace=\\\"default\\\""));
        assertThat(rules, containsString("todo-chatbot-(todo-service|chatbot-service|todo|chat)"));
        assertFalse(rules.contains("NAMESPACE") || rules.contains("RELEASE") || rules.contains("RUNBOOKS"), rules);
    }

    @Test
    void backupsThatVanishAreAnAlertAlsoWhereTheyAreOff() {
        var rules = Chart.renderWithoutCluster(VALUES, settings("backup.enabled=false"))
                .one("PrometheusRule", "todo-chatbot")
                .toString();
        assertThat(rules, containsString("absent(kube_cronjob_created{namespace"));
        assertThat(rules, containsString("TodoChatbotBackupTooOld"));
    }

    @Test
    void whoeverHasBackupsElsewhereIsToldNothing() {
        var rules = Chart.renderWithoutCluster(VALUES, settings("monitoring.rules.backups=false"))
                .one("PrometheusRule", "todo-chatbot")
                .toString();
        assertFalse(rules.contains("Backup"), rules);
        assertThat(rules, containsString("TodoChatbotDatabaseDown"));
    }

    private static String[] settings(String more) {
        return Stream.concat(Stream.of(Chart.OWN_SECRETS), Stream.of(more)).toArray(String[]::new);
    }

    @Test
    void everyAlertHasARunbookAndEveryRunbookAnAlert() throws IOException {
        var alerts = new TreeSet<String>();
        for (var group : watched().one("PrometheusRule", "todo-chatbot").at("/spec/groups")) {
            for (var rule : group.at("/rules")) {
                var alert = rule.at("/alert").asText();
                alerts.add(alert);
                var address = "https://example.com/runbooks/" + alert + ".md";
                assertEquals(address, rule.at("/annotations/runbook_url").asText());
                assertFalse(rule.at("/annotations/summary").asText().isEmpty(), alert);
                assertThat(rule.at("/labels/severity").asText().replaceAll("critical|warning|info", ""), is(""));
            }
        }
        assertEquals(alerts, pages());
    }

    @Test
    void everyRunbookSaysWhatToLookAtAndWhatToDo() throws IOException {
        for (var page : pages()) {
            var text = Files.readString(RUNBOOKS.resolve(page + ".md"));
            for (var part : List.of(
                    "# " + page, "**What people notice.**", "**What it means.**", "**Look**", "**Mend**", "kubectl")) {
                assertThat(page, text, containsString(part));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"monitoring.serviceMonitor.enabled", "monitoring.rules.enabled"})
    void aClusterWithoutTheOperatorIsToldInASentence(String value) {
        var refusal = assertThrows(RuntimeException.class, () -> Chart.render(value + "=true"));
        assertThat(
                refusal.getMessage(), containsString(value + ": this cluster does not know monitoring.coreos.com/v1"));
        assertThat(refusal.getMessage(), containsString("install the Prometheus operator first"));
    }

    private static Manifests watched() {
        return Chart.renderWithoutCluster(VALUES, Chart.OWN_SECRETS);
    }

    private static boolean isPartOf(JsonNode labels, JsonNode all) {
        return !labels.isEmpty()
                && labels.propertyStream().allMatch(label -> label.getValue().equals(all.path(label.getKey())));
    }

    private static Set<String> pages() throws IOException {
        try (Stream<Path> files = Files.list(RUNBOOKS)) {
            return files.map(file -> file.getFileName().toString().replace(".md", ""))
                    .filter(name -> !name.equals("README"))
                    .collect(toCollection(TreeSet::new));
        }
    }
}
