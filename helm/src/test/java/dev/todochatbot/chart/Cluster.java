package dev.todochatbot.chart;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * As much of an API server as a chart's {@code lookup} of Secrets speaks to. Helm finds it by the file that the environment variable
 * KUBECONFIG names (set in the pom), and never a cluster of the developer's.
 */
final class Cluster implements AutoCloseable {
    private static final String RESOURCES = """
            {"kind": "APIResourceList", "apiVersion": "v1", "groupVersion": "v1", "resources": [
              {"name": "secrets", "singularName": "secret", "namespaced": true, "kind": "Secret", "verbs": ["get"]}]}""";
    private static final String NOT_FOUND = """
            {"kind": "Status", "apiVersion": "v1", "status": "Failure", "reason": "NotFound", "code": 404}""";

    private final HttpServer server;
    private final List<JsonNode> secrets;

    Cluster(List<JsonNode> secrets) throws IOException {
        this.secrets = secrets;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        Files.writeString(Path.of(System.getenv("KUBECONFIG")), kubeconfig());
    }

    private String kubeconfig() {
        return """
            apiVersion: v1
            kind: Config
            current-context: test
            contexts: [{name: test, context: {cluster: test}}]
            clusters: [{name: test, cluster: {server: "http://127.0.0.1:%d"}}]
            """.formatted(server.getAddress().getPort());
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        var secret = secrets.stream()
                .filter(s -> path.equals("/api/v1/namespaces/default/secrets/" + Manifests.name(s)))
                .findFirst();
        if (path.equals("/api/v1")) {
            send(exchange, 200, RESOURCES);
        } else if (secret.isPresent()) {
            send(exchange, 200, secret.get().toString());
        } else {
            send(exchange, 404, NOT_FOUND);
        }
    }

    private static void send(HttpExchange exchange, int status, String json) throws IOException {
        var body = json.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        try (var out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
