package dev.todochatbot.e2e.mcp;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A database and two processes of todo-service on it, each with its own port. */
final class Replicas implements AutoCloseable {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern DATABASE = Pattern.compile("^ready (\\d+)");
    private static final Pattern SERVICE = Pattern.compile("Listening on: http://127\\.0\\.0\\.1:(\\d+)");

    private final Path data;
    private final List<Started> started = new ArrayList<>();
    private final List<Integer> ports;

    /** @param data where the database and the logs live */
    Replicas(Path data) throws IOException, GeneralSecurityException {
        this.data = data;
        var database = java(
                "database",
                Map.of(),
                "-cp",
                ROOT.resolve("dev-database/target/dev-database-0.1.0.jar") + ":"
                        + ROOT.resolve("dev-database/target/lib/*"),
                "dev.todochatbot.devdatabase.Main",
                data.resolve("postgres").toString(),
                "todo_service:todo");
        var settings = settings(database.port(DATABASE));
        var replicas = List.of(service("a", settings), service("b", settings));
        var listening = new ArrayList<Integer>();
        for (var replica : replicas) listening.add(replica.port(SERVICE));
        ports = List.copyOf(listening);
    }

    List<Integer> ports() {
        return ports;
    }

    private Map<String, String> settings(int database) throws IOException, GeneralSecurityException {
        var key = KeyPairGenerator.getInstance("EC");
        key.initialize(new ECGenParameterSpec("secp256r1"));
        var pem = "-----BEGIN PRIVATE KEY-----\n%s\n-----END PRIVATE KEY-----\n"
                .formatted(Base64.getMimeEncoder()
                        .encodeToString(key.generateKeyPair().getPrivate().getEncoded()));
        return Map.of(
                "DATABASE_URL", "jdbc:postgresql://127.0.0.1:" + database + "/todochatbot",
                "DATABASE_USERNAME", "todo_service",
                "DATABASE_PASSWORD", "todo_service",
                "SIGNING_KEY_FILE",
                        Files.writeString(data.resolve("key.pem"), pem).toString(),
                "QUARKUS_HTTP_HOST", "127.0.0.1",
                "QUARKUS_HTTP_PORT", "0",
                "QUARKUS_MANAGEMENT_HOST", "127.0.0.1",
                "QUARKUS_MANAGEMENT_PORT", "0",
                "QUARKUS_LOG_CONSOLE_JSON_ENABLED", "false",
                "QUARKUS_SHUTDOWN_DELAY", "0S");
    }

    private Started service(String name, Map<String, String> settings) throws IOException {
        var jar = ROOT.resolve("todo-service/target/quarkus-app/quarkus-run.jar");
        return java(name, settings, "-jar", jar.toString());
    }

    private Started java(String name, Map<String, String> settings, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(), "-Xmx160m", "-XX:+UseSerialGC"));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(settings);
        started.add(Started.of(builder, data.resolve(name + ".log")));
        return started.getLast();
    }

    @Override
    public void close() {
        started.reversed().forEach(Started::end);
    }
}
