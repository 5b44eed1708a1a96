package dev.todochatbot.chart;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** Who may connect to whom. That a cluster enforces it, helm test and the cluster run prove. */
class NetworkPolicyTest {
    private static final Map<String, Integer> PORTS =
            Map.of("todo", 3000, "chat", 3000, "todo-service", 8000, "chatbot-service", 8001, "postgresql", 5432);

    @Test
    void onlyTheEdgesOfTheArchitectureAreOpen() {
        var policies = Chart.render().all("NetworkPolicy");
        var open = new TreeSet<String>();
        for (var from : PORTS.keySet()) {
            PORTS.forEach((to, port) -> {
                if (allows(policies, "egress", pod(from), pod(to), port)
                        && allows(policies, "ingress", pod(to), pod(from), port)) {
                    open.add(from + " → " + to);
                }
            });
        }
        assertEquals(
                new TreeSet<>(List.of(
                        "todo → todo-service",
                        "todo → chatbot-service",
                        "chat → todo-service",
                        "chat → chatbot-service",
                        "chatbot-service → todo-service",
                        "chatbot-service → postgresql",
                        "todo-service → postgresql")),
                open);
    }

    @Test
    void aStrangerReachesTheAppsAndNothingElse() {
        var policies = Chart.render().all("NetworkPolicy");
        var stranger = JsonNodeFactory.instance.objectNode().put("app", "stranger");
        var reached = new TreeSet<String>();
        PORTS.forEach((to, port) -> {
            if (allows(policies, "ingress", pod(to), stranger, port)) {
                reached.add(to);
            }
            assertThat("metrics of " + to, allows(policies, "ingress", pod(to), stranger, 9000), is(false));
        });
        assertEquals(new TreeSet<>(List.of("todo", "chat")), reached);
    }

    @Test
    void theAppsCanBeLeftToAnIngressControllerAlone() {
        var policies = Chart.render("global.networkPolicy.clients[0].namespaceSelector.matchLabels.role=ingress")
                .all("NetworkPolicy");
        var stranger = JsonNodeFactory.instance.objectNode().put("app", "stranger");
        assertThat(allows(policies, "ingress", pod("todo"), stranger, 3000), is(false));
    }

    @Test
    void anotherReleaseInTheNamespaceIsAStranger() {
        var policies = Chart.render().all("NetworkPolicy");
        var other = pod("todo-service").put("app.kubernetes.io/instance", "another");
        assertThat(allows(policies, "ingress", pod("postgresql"), other, 5432), is(false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"apiKey=x", "anthropicApiKey=x", "groqApiKey=x", "ollamaUrl=https://ollama.example"})
    void theAssistantReachesTheInternetOnlyWhenThereMayBeAModel(String value) {
        var policy = "todo-chatbot-chatbot-service";
        assertThat(egress(Chart.render(), policy).findValues("ipBlock"), empty());
        var model = egress(Chart.render("chatbot-service.model." + value), policy);
        assertEquals(443, model.at("/0/ports/0/port").asInt());
        assertThat(model.at("/0/to/0/ipBlock/except").toString(), containsString("10.0.0.0/8"));
    }

    @Test
    void anExternalDatabaseIsReachedOnItsPortAndWhereTheOperatorSays() {
        var settings = new String[] {
            "global.database.mode=external",
            "global.database.host=db.example.com",
            "global.database.port=6432",
            "global.database.existingSecrets.todo-service=a",
            "global.database.existingSecrets.chatbot-service=b",
            "global.networkPolicy.database.peers[0].ipBlock.cidr=192.0.2.0/24"
        };
        var rules = egress(Chart.render(settings), "todo-chatbot-todo-service");
        assertEquals("192.0.2.0/24", rules.at("/0/to/0/ipBlock/cidr").asText());
        assertEquals(6432, rules.at("/0/ports/0/port").asInt());
    }

    @ParameterizedTest
    @MethodSource("dev.todochatbot.chart.Chart#valueSets")
    void everyPodOfTheReleaseIsDeniedWhatNoPolicyAllows(Path values) {
        var manifests = Chart.render(values);
        for (var policy : manifests.all("NetworkPolicy")) {
            assertEquals(
                    "[\"Ingress\",\"Egress\"]", policy.at("/spec/policyTypes").toString(), Manifests.name(policy));
            for (var rule : policy.at("/spec/egress")) {
                assertThat(Manifests.name(policy) + ": a rule for every port", rule.has("ports"), is(true));
            }
        }
    }

    private static JsonNode egress(Manifests manifests, String policy) {
        return manifests.one("NetworkPolicy", policy).at("/spec/egress");
    }

    private static ObjectNode pod(String name) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("app.kubernetes.io/name", name)
                .put("app.kubernetes.io/instance", "todo-chatbot")
                .put("app.kubernetes.io/part-of", "todo-chatbot");
    }

    /** Whether a policy of the pod lets it speak with the peer in this direction, on this port of the listener. */
    private static boolean allows(List<JsonNode> policies, String direction, JsonNode pod, JsonNode peer, int port) {
        return policies.stream()
                .filter(policy -> selects(policy.at("/spec/podSelector"), pod))
                .flatMap(policy -> policy.at("/spec").path(direction).valueStream())
                .filter(rule -> rule.path("ports").findValues("port").stream().anyMatch(p -> p.asInt() == port))
                .map(rule -> rule.path("ingress".equals(direction) ? "from" : "to"))
                .anyMatch(peers -> peers.isMissingNode()
                        || peers.valueStream()
                                .anyMatch(p -> p.has("podSelector")
                                        && !p.has("namespaceSelector")
                                        && selects(p.path("podSelector"), peer)));
    }

    private static boolean selects(JsonNode selector, JsonNode labels) {
        return selector.path("matchLabels")
                        .propertyStream()
                        .allMatch(wanted -> wanted.getValue().equals(labels.path(wanted.getKey())))
                && selector.path("matchExpressions")
                        .valueStream()
                        .allMatch(wanted -> wanted.path("values")
                                .valueStream()
                                .anyMatch(labels.path(wanted.path("key").asText())::equals));
    }
}
