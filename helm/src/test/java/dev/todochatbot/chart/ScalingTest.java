package dev.todochatbot.chart;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static java.util.stream.Collectors.toMap;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** How many pods there are, where they run, and what may take them away. */
class ScalingTest {
    private static final List<String> PROCESSES = List.of("todo-service", "chatbot-service", "todo", "chat");

    @ParameterizedTest
    @CsvSource({"todo-service, 10", "chatbot-service, 10", "todo, 20", "chat, 20"})
    void autoscalingFollowsTheCpuAndLeavesTheNumberOfPodsAlone(String process, int most) {
        var manifests = Chart.render(process + ".autoscaling.enabled=true");
        var scaler = manifests
                .one("HorizontalPodAutoscaler", "todo-chatbot-" + process)
                .at("/spec");
        assertEquals(2, scaler.at("/minReplicas").asInt());
        assertEquals(most, scaler.at("/maxReplicas").asInt());
        assertEquals(Map.of("cpu", 70), targets(scaler));
        assertEquals(
                300, scaler.at("/behavior/scaleDown/stabilizationWindowSeconds").asInt());
        var target =
                manifests.one("Deployment", scaler.at("/scaleTargetRef/name").asText());
        assertThat("replicas given", target.at("/spec").has("replicas"), is(false));
    }

    @Test
    void memoryIsLookedAtWhenAskedFor() {
        var manifests = Chart.render("todo-service.autoscaling.enabled=true", "todo-service.autoscaling.memory=80");
        var scaler = manifests.one("HorizontalPodAutoscaler", "todo-chatbot-todo-service");
        assertEquals(Map.of("cpu", 70, "memory", 80), targets(scaler.at("/spec")));
    }

    @Test
    void aSinglePodHoldsUpNoDrain() {
        var manifests = Chart.render();
        assertThat(manifests.all("PodDisruptionBudget"), empty());
        assertThat(manifests.all("HorizontalPodAutoscaler"), empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"replicas=2", "autoscaling.enabled=true"})
    void severalPodsAreDrainedOneAfterTheOther(String setting) {
        var manifests = Chart.render(
                PROCESSES.stream().map(process -> process + "." + setting).toArray(String[]::new));
        for (var process : PROCESSES) {
            var budget = manifests
                    .one("PodDisruptionBudget", "todo-chatbot-" + process)
                    .at("/spec");
            assertEquals(1, budget.at("/maxUnavailable").asInt());
            var pods = manifests.one("Deployment", "todo-chatbot-" + process).at("/spec/selector");
            assertEquals(pods, budget.at("/selector"));
        }
    }

    @Test
    void podsAreSpreadSoftlyAndRolledWithoutAGap() {
        for (var deployment : Chart.render().all("Deployment")) {
            var spec = deployment.at("/spec/template/spec");
            var spread = spec.path("topologySpreadConstraints");
            assertEquals(
                    List.of("topology.kubernetes.io/zone", "kubernetes.io/hostname"),
                    spread.findValuesAsText("topologyKey"));
            assertEquals(List.of("ScheduleAnyway", "ScheduleAnyway"), spread.findValuesAsText("whenUnsatisfiable"));
            var apart = spec.at("/affinity/podAntiAffinity/preferredDuringSchedulingIgnoredDuringExecution/0");
            assertEquals(
                    deployment.at("/spec/selector/matchLabels"),
                    apart.at("/podAffinityTerm/labelSelector/matchLabels"));
            assertEquals(
                    0,
                    deployment.at("/spec/strategy/rollingUpdate/maxUnavailable").asInt(-1));
        }
    }

    @Test
    void theOperatorSaysWhereAndHowImportant() {
        var settings = new String[] {
            "todo.priorityClassName=important",
            "todo.nodeSelector.disk=ssd",
            "todo.tolerations[0].key=dedicated",
            "todo.affinity.nodeAffinity.x=y",
            "todo.topologySpread.enabled=false"
        };
        var spec = Chart.render(settings).one("Deployment", "todo-chatbot-todo").at("/spec/template/spec");
        assertEquals("important", spec.at("/priorityClassName").asText());
        assertEquals("ssd", spec.at("/nodeSelector/disk").asText());
        assertEquals("dedicated", spec.at("/tolerations/0/key").asText());
        assertEquals("{\"nodeAffinity\":{\"x\":\"y\"}}", spec.at("/affinity").toString());
        assertThat(spec.has("topologySpreadConstraints"), is(false));
    }

    private static Map<String, Integer> targets(JsonNode scaler) {
        return scaler.path("metrics")
                .valueStream()
                .collect(toMap(
                        metric -> metric.at("/resource/name").asText(),
                        metric ->
                                metric.at("/resource/target/averageUtilization").asInt()));
    }
}
