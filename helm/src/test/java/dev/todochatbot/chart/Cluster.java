package dev.todochatbot.chart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * As much of an API server as a chart's {@code lookup} speaks to. Helm finds it by the file that the environment variable
 * KUBECONFIG names (set in the pom), and never a cluster of the developer's.
 */
final class Cluster implements AutoCloseable {
    private static final String RESOURCES = """
            {"kind": "APIResourceList", "apiVersion": "v1", "groupVersion": "v1", "resources": [
              {"name": "secrets", "singularName": "secret", "namespaced": true, "kind": "Secret", "verbs": ["get"]},
              {"name": "serviceaccounts", "singularName": "serviceaccount", "namespaced": true, "kind": "ServiceAccount", "verbs": ["get"]},
              {"name": "namespaces", "singularName": "namespace", "namespaced": false, "kind": "Namespace", "verbs": ["get"]}]}""";
    private static final JsonNode DEFAULT_ACCOUNT =
            Manifests.parse("""
            {apiVersion: v1, kind: ServiceAccount, metadata: {name: default}}""").objects().getFirst();
    private static final String NOT_FOUND = """
            {"kind": "Status", "apiVersion": "v1", "status": "Failure", "reason": "NotFound", "code": 404}""";

    private final HttpServer server;
    private final List<JsonNode> objects;

    private Cluster(List<JsonNode> objects) {
        this.objects = objects;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", this::answer);
            server.start();
            Files.writeString(Path.of(System.getenv("KUBECONFIG")), kubeconfig());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With what every namespace has, and these Secrets. */
    static Cluster with(List<JsonNode> secrets) {
        return new Cluster(
                Stream.concat(secrets.stream(), Stream.of(DEFAULT_ACCOUNT)).toList());
    }

    /** As {@code helm template} sees it that asks no cluster: every {@code lookup} finds nothing. */
    static Cluster none() {
        return new Cluster(List.of());
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
        var object = objects.stream().filter(o -> path.equals(path(o))).findFirst();
        if (path.equals("/api/v1")) {
            send(exchange, 200, RESOURCES);
        } else if (object.isPresent()) {
            send(exchange, 200, object.get().toString());
        } else {
            send(exchange, 404, NOT_FOUND);
        }
    }

    private static String path(JsonNode object) {
        var kind = object.at("/kind").asText().toLowerCase(Locale.ROOT);
        return "/api/v1/namespaces/default/" + kind + "s/" + Manifests.name(object);
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
