package dev.todochatbot.chart;

import java.nio.file.Path;
import java.util.List;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** How people reach the two apps: by node ports, a load balancer, an Ingress or a Gateway. */
class AddressTest {
    private static final Manifests INGRESS = Chart.render(Path.of("src/test/resources/values/ingress.yaml"));
    private static final Manifests GATEWAY = Chart.render(Path.of("src/test/resources/values/gateway.yaml"));

    @Test
    void inProductionNoHostButTheAppsGetsTheCookies() throws Exception {
        var global = new YAMLMapper()
                .readTree(Chart.FOLDER.resolve("values-prod.yaml").toFile())
                .path("global");
        var todo = global.at("/apps/todo/host").asText();
        assertEquals(todo, global.at("/session/cookieDomain").asText(), "a parent of the apps, and of nobody else");
        assertTrue(global.at("/apps/chat/host").asText().endsWith("." + todo));
    }

    @Test
    void eachAppHasAnIngressForItsHostWithHttps() {
        for (var app : List.of("todo", "chat")) {
            var ingress = INGRESS.one("Ingress", "todo-chatbot-" + app);
            var spec = ingress.at("/spec");
            var host = app + ".example.com";
            assertEquals("nginx", spec.at("/ingressClassName").asText());
            assertEquals(host, spec.at("/tls/0/hosts/0").asText());
            assertEquals(
                    "todo-chatbot-" + app + "-tls", spec.at("/tls/0/secretName").asText());
            assertEquals(host, spec.at("/rules/0/host").asText());
            var service = spec.at("/rules/0/http/paths/0/backend/service/name").asText();
            assertEquals("todo-chatbot-" + app, service);
            var annotations = ingress.at("/metadata/annotations");
            assertEquals(
                    "off",
                    annotations
                            .path("nginx.ingress.kubernetes.io/proxy-buffering")
                            .asText());
            assertEquals(
                    "letsencrypt",
                    annotations.path("cert-manager.io/cluster-issuer").asText());
        }
    }

    @Test
    void eachAppHasARouteOfTheGatewayWithoutAnEndForStreams() {
        for (var app : List.of("todo", "chat")) {
            var spec = GATEWAY.one("HTTPRoute", "todo-chatbot-" + app).at("/spec");
            assertEquals("public", spec.at("/parentRefs/0/name").asText());
            assertEquals("[\"" + app + ".example.com\"]", spec.at("/hostnames").toString());
            assertEquals("0s", spec.at("/rules/0/timeouts/request").asText());
            var service = GATEWAY.one(
                    "Service", spec.at("/rules/0/backendRefs/0/name").asText());
            assertEquals(service.at("/spec/ports/0/port"), spec.at("/rules/0/backendRefs/0/port"));
        }
    }

    @Test
    void theAppsKnowEachOtherByTheirPublicAddresses() {
        for (var manifests : List.of(INGRESS, GATEWAY)) {
            for (var app : List.of("todo", "chat")) {
                assertEquals("https://todo.example.com", variable(manifests, app, "TODO_APP_URL"));
                assertEquals("https://chat.example.com", variable(manifests, app, "CHAT_APP_URL"));
                assertEquals("10.244.0.0/16", variable(manifests, app, "TRUSTED_PROXIES"));
            }
        }
    }

    @Test
    void eachAppKnowsItsOwnPublicAddress() {
        for (var manifests : List.of(INGRESS, GATEWAY))
            for (var app : List.of("todo", "chat"))
                assertEquals("https://" + app + ".example.com", variable(manifests, app, "PUBLIC_URL"));
        var named = Chart.render("global.apps.todo.url=https://todo.example.com:8443");
        assertEquals("https://todo.example.com:8443", variable(named, "todo", "PUBLIC_URL"));
        assertEquals("", variable(named, "chat", "PUBLIC_URL"));
    }

    @ParameterizedTest
    @CsvSource({"NodePort, 30001", "ClusterIP, 3001", "LoadBalancer, 3001"})
    void withoutAPublicAddressTheAppsTellEachOthersPort(String type, String port) {
        assertEquals(port, variable(Chart.render("todo.service.type=" + type), "todo", "CHAT_APP_URL"));
    }

    @Test
    void anIngressAsksForHostsAndForWhomToBelieve() {
        var trust = assertThrows(RuntimeException.class, () -> Chart.render("global.ingress.enabled=true"));
        assertThat(trust.getMessage(), containsString("trustedProxies"));
        var proxies = new String[] {
            "global.ingress.enabled=true", "todo.trustedProxies[0]=10.0.0.0/8", "chat.trustedProxies[0]=10.0.0.0/8"
        };
        var host = assertThrows(RuntimeException.class, () -> Chart.render(proxies));
        assertThat(host.getMessage(), containsString(".host: name the host"));
    }

    @Test
    void aLoadBalancerKeepsTheClientsAddressAndTakesTheCloudsAnnotations() {
        var settings = new String[] {
            "todo.service.type=LoadBalancer",
            "todo.service.loadBalancerClass=example.com/fast",
            "todo.service.annotations.scheme=internal"
        };
        var service = Chart.render(settings).one("Service", "todo-chatbot-todo");
        assertEquals("Local", service.at("/spec/externalTrafficPolicy").asText());
        assertEquals("example.com/fast", service.at("/spec/loadBalancerClass").asText());
        assertEquals("internal", service.at("/metadata/annotations/scheme").asText());
        assertThat(service.at("/spec/ports/0").has("nodePort"), is(false));
    }

    private static String variable(Manifests manifests, String app, String name) {
        return manifests
                .container("Deployment", "todo-chatbot-" + app)
                .path("env")
                .valueStream()
                .filter(variable -> name.equals(variable.at("/name").asText()))
                .findFirst()
                .map(variable -> variable.at("/value").asText())
                .orElse("");
    }
}
