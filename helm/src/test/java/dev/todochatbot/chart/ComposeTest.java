package dev.todochatbot.chart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** {@code compose.yaml} and the chart start the same images and tell them the same. */
class ComposeTest {

    private static final Path FILE = Path.of("../compose.yaml");
    private static final String BEGIN_OF_NAMES = "todo-chatbot-";

    /** A password is in a file here, and in a Secret's variable there. */
    private static final Map<String, String> DIFFERENT = Map.of("DATABASE_PASSWORD", "QUARKUS_CONFIG_LOCATIONS");

    private static JsonNode compose;
    private static Manifests chart;

    @BeforeAll
    static void read() throws Exception {
        // Not by Jackson, which does not follow the merges (<<)
        compose = new ObjectMapper().valueToTree(new Yaml().<Object>load(Files.readString(FILE)));
        chart = Chart.render();
    }

    @ParameterizedTest
    @ValueSource(strings = {"todo-service", "chatbot-service", "todo", "chat"})
    void sameImage(String workload) {
        var image = service(workload)
                .path("image")
                .asText()
                .replace("${REGISTRY:-localhost:5000}", "localhost:5000")
                .replaceAll("\\$\\{TAG:-(.*)}", "$1");
        assertEquals(container(workload).path("image").asText(), image);
    }

    @ParameterizedTest
    @ValueSource(strings = {"todo-service", "chatbot-service", "todo", "chat"})
    void sameEnvironment(String workload) {
        var expected = new TreeMap<String, String>();
        for (var variable : container(workload).path("env")) {
            var name = variable.path("name").asText();
            expected.put(
                    DIFFERENT.getOrDefault(name, name), variable.path("value").asText(""));
        }
        var actual = new TreeMap<String, String>();
        service(workload)
                .path("environment")
                .properties()
                .forEach(variable ->
                        actual.put(variable.getKey(), variable.getValue().asText("")));
        if (workload.equals("chatbot-service")) {
            // In the chart only where a value is given
            Stream.of(
                            "OPENAI_BASE_URL",
                            "OLLAMA_BASE_URL",
                            "OPENAI_MODEL",
                            "ANTHROPIC_MODEL",
                            "GROQ_MODEL",
                            "OLLAMA_MODEL",
                            "TODOCHATBOT_ENGINE_SILENCE",
                            "TODOCHATBOT_ENGINE_TIME_PER_TURN",
                            "TODOCHATBOT_ENGINE_HISTORY_TOKENS")
                    .forEach(actual::remove);
        }
        assertEquals(expected.keySet(), actual.keySet());
        for (var name : List.of("TODO_SERVICE_URL", "CHATBOT_SERVICE_URL", "DATABASE_URL", "TRUSTED_PROXIES", "APP")) {
            assertEquals(
                    expected.getOrDefault(name, "").replace(BEGIN_OF_NAMES, ""), actual.getOrDefault(name, ""), name);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"todo-service", "chatbot-service", "todo", "chat", "postgresql"})
    void sameMemoryAndNoMoreRights(String workload) {
        var container = container(workload);
        assertEquals(
                container.at("/resources/limits/memory").asText().replace("Mi", "m"),
                service(workload).path("mem_limit").asText());
        assertTrue(service(workload).path("read_only").asBoolean(), "read_only");
        assertEquals("[\"ALL\"]", service(workload).path("cap_drop").toString());
    }

    @Test
    void sameLocalModelAndOnlyItsPullReachesTheInternet() {
        var server = service("local-model");
        var pull = service("local-model-pull");
        var values = Path.of("src/test/resources/values/local-model.yaml");
        var theirs = Chart.render(values).container("Deployment", BEGIN_OF_NAMES + "local-model");
        var environment = new TreeMap<String, String>();
        for (var variable : theirs.path("env"))
            environment.put(
                    variable.path("name").asText(), variable.path("value").asText());
        assertEquals(environment, new ObjectMapper().convertValue(server.path("environment"), TreeMap.class));
        for (var part : List.of(server, pull)) {
            assertEquals(theirs.path("image"), part.path("image"));
            assertEquals("[\"local-model\"]", part.path("profiles").toString());
            assertEquals("10001:10001", part.path("user").asText());
            assertTrue(part.path("read_only").asBoolean(), "read_only");
        }
        assertEquals("[\"model\"]", server.path("networks").toString());
        assertTrue(compose.at("/networks/model/internal").asBoolean(), "internal");
        assertEquals("[\"default\"]", pull.path("networks").toString());
    }

    @Test
    void sameDatabase() {
        var ours = service("postgresql");
        var theirs = container("postgresql");
        assertEquals(theirs.path("image"), ours.path("image"));
        assertEquals(theirs.path("args"), ours.path("command"));
        var files = ours.path("volumes")
                .valueStream()
                .map(JsonNode::asText)
                .filter(volume -> volume.startsWith("./"))
                .map(volume -> FILE.resolveSibling(volume.split(":")[0]))
                .toList();
        assertEquals(2, files.size());
        assertTrue(files.stream().allMatch(Files::isRegularFile), files::toString);
    }

    @Test
    void aFirstStartOfPostgresqlThatWasInterruptedBeginsAnew(@TempDir Path folder) throws Exception {
        var volume = Files.createDirectories(folder.resolve("volume"));
        var data = volume.resolve("18/docker");
        assertEquals("server -c jit=off\n", startPostgresql(folder, "-c", "jit=off"));
        // As initdb leaves it before the roles are made
        Files.writeString(Files.createDirectories(data).resolve("PG_VERSION"), "18\n");

        assertThat(startPostgresql(folder, "-c", "jit=off"), endsWith("begins anew.\nserver -c jit=off\n"));
        assertFalse(Files.exists(data), "the half-made database is gone");

        // As roles.sh leaves it
        Files.writeString(Files.createDirectories(data).resolve("PG_VERSION"), "18\n");
        Files.delete(volume.resolve(".unfinished"));
        assertEquals("server\n", startPostgresql(folder));
        assertTrue(Files.exists(data), "a finished one stays");
    }

    /** The container's entry with the image's programs as stubs, its mounts by their sources, and what it says. */
    private static String startPostgresql(Path folder, String... command) throws Exception {
        var programs = Files.createDirectories(folder.resolve("bin"));
        stub(programs.resolve("postgres"), "echo 'postgres (PostgreSQL) 18.6'");
        stub(programs.resolve("docker-entrypoint.sh"), "echo server \"$@\"");
        var entry = new ArrayList<String>();
        for (var word : service("postgresql").path("entrypoint")) {
            // A dollar that Compose leaves alone is written twice
            var inside = word.asText()
                    .replace("$$", "$")
                    .replace(" /var/lib/postgresql ", " " + folder.resolve("volume") + " ");
            for (var mount : service("postgresql").path("volumes")) {
                var parts = mount.asText().split(":");
                if (parts[0].startsWith("./"))
                    inside = inside.replace(
                            parts[1], FILE.resolveSibling(parts[0]).toString());
            }
            entry.add(inside);
        }
        entry.addAll(List.of(command));
        var process = new ProcessBuilder(entry).redirectErrorStream(true);
        process.environment().put("PATH", programs + ":" + System.getenv("PATH"));
        process.environment().put("PGDATA", folder.resolve("volume/18/docker").toString());
        var started = process.start();
        var said = new String(started.getInputStream().readAllBytes());
        assertEquals(0, started.waitFor(), said);
        return said;
    }

    private static void stub(Path program, String line) throws IOException {
        assertTrue(
                Files.writeString(program, "#!/bin/sh\n" + line + "\n").toFile().setExecutable(true));
    }

    private static JsonNode container(String workload) {
        var kind = workload.equals("postgresql") ? "StatefulSet" : "Deployment";
        return chart.container(kind, BEGIN_OF_NAMES + workload);
    }

    private static JsonNode service(String name) {
        return compose.at("/services/" + name);
    }
}
