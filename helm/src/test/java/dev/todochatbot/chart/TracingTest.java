package dev.todochatbot.chart;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static java.util.stream.Collectors.toMap;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasEntry;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** Traces are a switch: off, the processes are told nothing of them. */
class TracingTest {

    private static final Path VALUES = Path.of("src/test/resources/values/watched.yaml");

    @ParameterizedTest
    @ValueSource(strings = {"todo-service", "chatbot-service", "todo", "chat"})
    void everyProcessSendsItsTracesUnderItsOwnName(String workload) {
        var container = Chart.renderWithoutCluster(VALUES, Chart.OWN_SECRETS)
                .container("Deployment", "todo-chatbot-" + workload);
        var environment = container
                .path("env")
                .valueStream()
                .collect(toMap(v -> v.at("/name").asText(), v -> v.at("/value").asText()));
        assertThat(
                environment,
                allOf(
                        hasEntry("QUARKUS_OTEL_SDK_DISABLED", "false"),
                        hasEntry("QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT", "http://collector.tracing:4318"),
                        hasEntry("QUARKUS_OTEL_TRACES_SAMPLER_ARG", "0.1"),
                        hasEntry("QUARKUS_OTEL_SERVICE_NAME", workload)));
    }

    @Test
    void offByDefault() {
        assertFalse(Chart.render().objects().toString().contains("OTEL"));
    }

    @Test
    void asksForACollectorAndTheWayToIt() {
        var noAddress = assertThrows(RuntimeException.class, () -> Chart.render("global.tracing.enabled=true"));
        assertThat(noAddress.getMessage(), containsString("endpoint"));
        var noWay = assertThrows(
                RuntimeException.class,
                () -> Chart.render("global.tracing.enabled=true", "global.tracing.endpoint=http://collector:4318"));
        assertThat(noWay.getMessage(), containsString("say where it is in global.networkPolicy.tracing.peers"));
    }
}
