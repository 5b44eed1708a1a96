package dev.todochatbot.chart;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** The pods of helm test, as they are rendered; that they pass, the cluster run shows. */
class HelmTestsTest {

    @Test
    void eachCapabilityHasAPodOfItsOwn() {
        assertThat(
                tests(Path.of("todo-chatbot/values.yaml")),
                containsInAnyOrder("answers", "journey", "metrics", "database"));
        assertThat(
                tests(Path.of("todo-chatbot/values-prod.yaml")),
                containsInAnyOrder("answers", "journey", "metrics", "network"));
    }

    @ParameterizedTest
    @MethodSource("dev.todochatbot.chart.Chart#valueSets")
    void eachRunsAScriptOnWhatTheServicesAreCalled(Path values) {
        var manifests = Chart.renderWithHooks(values);
        for (var pod : manifests.all("Pod")) {
            var args = pod.at("/spec/containers/0/args");
            assertThat(Manifests.name(pod), args.path(0).asText(), not(is("")));
            args.valueStream()
                    .skip(2)
                    .map(address -> address.asText().split("/")[0])
                    .filter(address -> address.contains(":"))
                    .forEach(address -> assertPort(manifests, address.split(":")));
        }
    }

    @Test
    void theStrangerIsNoPodOfTheRelease() {
        var manifests = Chart.renderWithHooks(Path.of("todo-chatbot/values-prod.yaml"));
        var labels = manifests.one("Pod", "todo-chatbot-test-network").at("/metadata/labels");
        assertThat(labels.has("app.kubernetes.io/instance"), is(false));
    }

    private static List<String> tests(Path values) {
        return Chart.renderWithHooks(values).all("Pod").stream()
                .map(pod -> Manifests.name(pod).replace("todo-chatbot-test-", ""))
                .toList();
    }

    private static void assertPort(Manifests manifests, String[] address) {
        var service = manifests.one("Service", address[0]);
        assertEquals(address[1], service.at("/spec/ports/0/port").asText());
    }
}
