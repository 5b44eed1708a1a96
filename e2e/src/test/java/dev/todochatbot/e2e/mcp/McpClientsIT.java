package dev.todochatbot.e2e.mcp;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The clients that are published with the protocol, each with every request at another of two replicas. */
@DisabledIf("dev.todochatbot.e2e.Whole#isDeployed")
class McpClientsIT {

    private static final String SPOKEN = "2025-11-25";
    private static final int AT_LEAST = 30;

    @TempDir
    static Path data;

    private static Replicas replicas;
    private static RoundRobin proxy;

    @BeforeAll
    static void start() throws Exception {
        replicas = new Replicas(data);
        proxy = new RoundRobin(replicas.ports());
    }

    @AfterAll
    static void stop() {
        if (proxy != null) proxy.close();
        if (replicas != null) replicas.close();
    }

    @Test
    void theJavaClientUsesEveryTool() throws Exception {
        try (var client = JavaClient.connected(proxy.address(), token())) {
            converse(client);
        }
    }

    /** The first generation asks for what we speak; the second asks for 2026-07-28, and goes back. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void theTypeScriptClientUsesEveryTool(int generation) throws Exception {
        var script = Runtimes.node().toString();
        converse("node", script, String.valueOf(generation), endpoint(), token());
    }

    /** It asks for 2026-07-28, and goes back. */
    @Test
    void thePythonClientUsesEveryTool() throws Exception {
        if (!Runtimes.hasPython()) {
            System.err.println(
                    "PYTHON CLIENT SKIPPED: no python3 of 3.10 or newer with its venv module found; install it.");
            Assumptions.abort("no Python found");
        }
        var python = Runtimes.python().toString();
        converse(python, Runtimes.PYTHON.resolve("client.py").toString(), endpoint(), token());
    }

    private static void converse(String... command) throws Exception {
        var errors = Files.createTempFile(data, "client", ".log");
        try (var client = ClientProcess.connected(List.of(command), errors)) {
            converse(client);
        }
    }

    private static void converse(OfficialClient client) throws Exception {
        assertEquals(SPOKEN, client.version());
        var before = proxy.requests();
        var calls = new Conversation(client).hold();
        assertTrue(calls >= AT_LEAST, () -> calls + " calls");
        assertTrue(proxy.requests() - before >= calls, "every call went through the proxy");
    }

    private static String endpoint() {
        return proxy.address() + "/mcp";
    }

    /** Of somebody new. */
    private static String token() throws IOException, InterruptedException {
        var account = "{\"email\": \"mcp-%s@example.org\", \"password\": \"correct horse battery\"}"
                .formatted(UUID.randomUUID());
        var request = HttpRequest.newBuilder(URI.create(proxy.address() + "/api/v1/auth/register"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(account))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request, BodyHandlers.ofString());
            assertEquals(201, answer.statusCode(), answer.body());
            return new ObjectMapper().readTree(answer.body()).get("accessToken").asText();
        }
    }
}
