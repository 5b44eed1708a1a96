package dev.todochatbot.chart;

import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import com.marcnuri.helm.Helm;
import io.kubernetes.client.util.ModelMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** The chart as such: that Helm takes it, that Kubernetes would, and that it refuses what it does not know. */
class ChartTest {
    /** Their definitions are not Kubernetes' own; the cluster run applies them to those of their projects. */
    private static final Set<String> CUSTOM_RESOURCES = Set.of("gateway.networking.k8s.io");

    @Test
    void passesHelmsStrictLint() {
        var result = new Helm(Chart.FOLDER).lint().strict().call();
        assertFalse(result.isFailed(), () -> String.join("\n", result.getMessages()));
    }

    @ParameterizedTest
    @MethodSource("dev.todochatbot.chart.Chart#valueSets")
    void rendersOnlyWhatKubernetesKnows(Path values) throws Exception {
        for (var object : Chart.render(values).objects()) {
            var version = object.at("/apiVersion").asText().split("/");
            var group = version.length == 2 ? version[0] : "";
            if (CUSTOM_RESOURCES.contains(group)) {
                continue;
            }
            var model = ModelMapper.preBuiltGetApiTypeClass(
                    group, version[version.length - 1], object.at("/kind").asText());
            try {
                model.getMethod("validateJsonElement", JsonElement.class)
                        .invoke(null, JsonParser.parseString(object.toString()));
            } catch (InvocationTargetException e) {
                throw new AssertionError(object.at("/kind").asText() + " " + Manifests.name(object), e.getCause());
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "global.imagee.tag=1,         imagee",
        "global.image.tga=1,          tga",
        "todo-service.replica=2,      replica",
        "chatbot-service.model.key=x, key",
        "todo-service.autoscaling.memmory=80, memmory",
        "chat.topologySpread.on=true, on",
        "global.ingress.tls.secret=x, secret",
        "global.gateway.timeouts.backend=1s, backend",
        "global.networkPolicy.dns[0].namespace=x, namespace",
        "todo.service.typ=ClusterIP,  typ",
        "chat.podAnnotation=x,        podAnnotation",
        "postgresql.storage.sise=1Gi, sise",
        "todoservice.replicas=2,      todoservice"
    })
    void refusesAMisspeltKeyByItsName(String setting, String key) {
        var refusal = assertThrows(RuntimeException.class, () -> Chart.render(setting));
        assertThat(refusal.getMessage(), containsString("'" + key + "' not allowed"));
    }

    @ParameterizedTest
    @CsvSource({
        "todo-service.replicas=-1,        replicas",
        "global.apps.todo.nodePort=80,    nodePort",
        "global.logLevel=LOUD,            logLevel",
        "global.apps.todo.url=example.com, url",
        "todo.trustedProxies[0]=anybody,  trustedProxies",
        "todo.podDisruptionBudget.maxUnavailable=0, maxUnavailable",
        "chat.autoscaling.minReplicas=0,  minReplicas",
        "postgresql.storage.size=lots,    size"
    })
    void refusesAValueOutOfRange(String setting, String key) {
        var refusal = assertThrows(RuntimeException.class, () -> Chart.render(setting));
        assertThat(refusal.getMessage(), containsString(key));
    }

    @Test
    void namesTheVersionOfTheApplicationAndOneOfItsOwn() throws Exception {
        var version = System.getProperty("project.version");
        try (var files = Files.walk(Chart.FOLDER)) {
            var charts = files.filter(file -> file.endsWith("Chart.yaml"))
                    .map(file -> Manifests.read(file).objects().getFirst())
                    .toList();
            var own = charts.stream().map(chart -> chart.at("/version").asText());
            assertThat("versions of the charts", own.distinct().toList(), hasSize(1));
            var images = charts.stream()
                    .filter(chart -> !"postgresql".equals(chart.at("/name").asText()))
                    .map(chart -> chart.at("/appVersion").asText());
            assertThat(images.toList(), everyItem(is(version)));
        }
        for (var deployment : Chart.render().all("Deployment")) {
            assertThat(deployment.at("/spec/template/spec/containers/0/image").asText(), containsString(":" + version));
        }
    }
}
