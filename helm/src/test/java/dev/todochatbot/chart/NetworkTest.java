package dev.todochatbot.chart;

import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static java.util.stream.Collectors.toMap;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** Who listens where, and who can be reached from outside. */
class NetworkTest {

    @Test
    void servicesHaveThePortsOfTheContract() {
        var ports = Chart.render().all("Service").stream()
                .collect(toMap(Manifests::name, s -> s.at("/spec/ports/0/port").asInt()));
        assertEquals(
                Map.of(
                        "todo-chatbot-todo-service", 8000,
                        "todo-chatbot-chatbot-service", 8001,
                        "todo-chatbot-todo", 3000,
                        "todo-chatbot-chat", 3001,
                        "todo-chatbot-postgresql", 5432),
                ports);
    }

    @Test
    void onlyTheTwoAppsAreReachedFromOutside() {
        var nodePorts = Chart.render().all("Service").stream()
                .filter(s -> s.at("/spec/type").asText("ClusterIP").equals("NodePort"))
                .collect(toMap(
                        Manifests::name, s -> s.at("/spec/ports/0/nodePort").asInt()));
        assertEquals(Map.of("todo-chatbot-todo", 30000, "todo-chatbot-chat", 30001), nodePorts);
    }

    @ParameterizedTest
    @MethodSource("dev.todochatbot.chart.Chart#valueSets")
    void metricsAreOnNoService(Path values) {
        for (var service : Chart.render(values).all("Service")) {
            assertThat(Manifests.name(service), service.at("/spec/ports").size(), is(1));
            assertThat(service.at("/spec/ports/0/targetPort").asText().replaceAll("http|postgresql", ""), is(""));
        }
    }

    @ParameterizedTest
    @MethodSource("dev.todochatbot.chart.Chart#valueSets")
    void everyServiceFindsAPod(Path values) {
        var manifests = Chart.render(values);
        for (var service : manifests.all("Service")) {
            var chosen = manifests.objects().stream()
                    .map(o -> o.at("/spec/template/metadata/labels"))
                    .filter(labels -> service.at("/spec/selector")
                            .propertyStream()
                            .allMatch(wanted -> wanted.getValue().equals(labels.path(wanted.getKey()))));
            assertEquals(1, chosen.count(), () -> "workloads that " + Manifests.name(service) + " selects");
        }
    }

    @Test
    void twoReleasesShareNoName() {
        var names = Chart.renderWithHooks(Chart.FOLDER.resolve("values.yaml")).objects().stream()
                .map(Manifests::name);
        var own = names.filter(name -> !name.startsWith("todo-chatbot-")).toList();
        assertThat(own, empty());
    }
}
