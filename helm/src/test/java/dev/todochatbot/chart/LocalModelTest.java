package dev.todochatbot.chart;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

import static java.util.stream.Collectors.toMap;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The model that comes along; that its pods are restricted, {@link PodSecurityTest} says. */
class LocalModelTest {
    private static final String NAME = "todo-chatbot-local-model";
    private static final Manifests CHART = Chart.render(Path.of("src/test/resources/values/local-model.yaml"));

    private static Map<String, String> environment(JsonNode container) {
        return container
                .path("env")
                .valueStream()
                .collect(
                        toMap(v -> v.path("name").asText(), v -> v.path("value").asText()));
    }

    private static JsonNode pull(Manifests manifests) {
        return manifests.all("Job").stream()
                .filter(job -> Manifests.name(job).startsWith(NAME + "-pull-"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void thereIsNoneUnlessItIsAskedFor() {
        assertThat(
                Chart.render().objects().stream()
                        .filter(o -> Manifests.name(o).contains("local-model"))
                        .toList(),
                empty());
    }

    @Test
    void theAssistantIsToldWhereItIsAndWhichModel() {
        var told = environment(CHART.container("Deployment", "todo-chatbot-chatbot-service"));
        assertEquals("http://" + NAME + ":11434", told.get("OLLAMA_BASE_URL"));
        assertEquals(
                environment(pull(CHART).at("/spec/template/spec/containers/0")).get("MODEL"), told.get("OLLAMA_MODEL"));
        assertEquals(
                told.get("OLLAMA_MODEL"),
                CHART.container("Deployment", NAME)
                        .at("/readinessProbe/exec/command/2")
                        .asText());
    }

    @Test
    void onlyThePullReachesTheInternetAndOnlyTheAssistantReachesTheModel() {
        assertThat(egress("todo-chatbot-chatbot-service").findValues("ipBlock"), empty());
        assertEquals(0, egress(NAME).size());
        var pull = egress(NAME + "-pull");
        assertEquals(443, pull.at("/0/ports/0/port").asInt());
        assertThat(pull.at("/0/to/0/ipBlock/except").toString(), containsString("10.0.0.0/8"));
        assertEquals(
                0,
                CHART.one("NetworkPolicy", NAME + "-pull").at("/spec/ingress").size());
        var ingress = CHART.one("NetworkPolicy", NAME).at("/spec/ingress");
        assertEquals(1, ingress.size());
        assertEquals(
                "[\"chatbot-service\"]",
                ingress.at("/0/from/0/podSelector/matchExpressions/0/values").toString());
        assertNotEquals(
                CHART.one("Deployment", NAME).at("/spec/template/metadata/labels"),
                pull(CHART).at("/spec/template/metadata/labels"),
                "the two pods are told apart");
    }

    @Test
    void bothHaveTheSameVolumeOnTheSameNode() {
        var claims = List.of(
                CHART.one("Deployment", NAME).at("/spec/template/spec/volumes"),
                pull(CHART).at("/spec/template/spec/volumes"));
        for (var volumes : claims)
            assertEquals(NAME, volumes.findValue("claimName").asText());
        assertTrue(CHART.all("PersistentVolumeClaim").stream()
                .anyMatch(c -> Manifests.name(c).equals(NAME)));
        var near = pull(CHART).at("/spec/template/spec/affinity").findValue("matchLabels");
        assertEquals(CHART.one("Deployment", NAME).at("/spec/selector/matchLabels"), near);
    }

    @Test
    void anotherModelIsAnotherJobAndAnUpgradeWithoutOneIsTheSame() {
        var on = "global.localModel.enabled=true";
        var name = Manifests.name(pull(CHART));
        assertEquals(name, Manifests.name(pull(Chart.render(on))));
        assertNotEquals(name, Manifests.name(pull(Chart.render(on, "global.localModel.model=llama3.2:3b"))));
    }

    private static JsonNode egress(String policy) {
        return CHART.one("NetworkPolicy", policy).at("/spec/egress");
    }
}
