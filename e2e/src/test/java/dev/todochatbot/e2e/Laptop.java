package dev.todochatbot.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** The product as {@code scripts/run.sh} starts it, on free ports with data of its own. */
final class Laptop implements AutoCloseable {

    static final List<String> PARTS = List.of("database", "todo_service", "chatbot_service", "todo", "chat");

    private final Path data;
    private final Map<String, Integer> ports;
    private final Process process;
    private final List<String> output = new ArrayList<>();
    private final CompletableFuture<Void> ready = new CompletableFuture<>();

    private Laptop(Path data, Map<String, Integer> ports, Map<String, String> settings) throws IOException {
        this.data = data;
        this.ports = ports;
        var builder = new ProcessBuilder("scripts/run.sh")
                .directory(Path.of("..").toRealPath().toFile())
                .redirectErrorStream(true);
        builder.environment().put("DATA_DIR", data.toString());
        List.of("OPENAI_API_KEY", "OPENAI_BASE_URL", "ANTHROPIC_API_KEY", "GROQ_API_KEY", "OLLAMA_BASE_URL")
                .forEach(builder.environment()::remove);
        builder.environment().putAll(settings);
        ports.forEach((setting, port) -> builder.environment().put(setting, port.toString()));
        process = builder.start();
        // Reading from a process holds its carrier: several virtual ones would wait for each other on two cores
        Thread.ofPlatform().daemon().start(this::listen);
    }

    /** For the journeys of this JVM: stopped when it ends. */
    static Laptop start() {
        var laptop = start(Path.of("target/laptop").toAbsolutePath(), freePorts());
        Runtime.getRuntime().addShutdownHook(new Thread(laptop::close));
        return laptop.awaitReady();
    }

    static Laptop start(Path data, Map<String, Integer> ports) {
        return start(data, ports, Map.of());
    }

    /** @param settings further environment variables */
    static Laptop start(Path data, Map<String, Integer> ports, Map<String, String> settings) {
        try {
            return new Laptop(data, ports, settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Laptop awaitReady() {
        ready.orTimeout(10, TimeUnit.MINUTES).join();
        return this;
    }

    /** Everything that it printed, once it has ended by itself. */
    String awaitEnd() throws InterruptedException {
        process.waitFor();
        ready.exceptionally(failure -> null).join();
        return text();
    }

    Whole whole() {
        return new Whole(address("TODO_PORT"), address("CHAT_PORT"));
    }

    ProcessHandle part(String name) throws IOException {
        return ProcessHandle.of(Long.parseLong(
                        Files.readString(data.resolve("run/" + name + ".pid")).strip()))
                .orElseThrow();
    }

    ProcessHandle postgres() throws IOException {
        var pid =
                Files.readAllLines(data.resolve("postgres/data/postmaster.pid")).getFirst();
        return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
    }

    /** As Ctrl-C does. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) throw new IllegalStateException("does not stop: " + text());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static Map<String, Integer> freePorts() {
        var settings = List.of("TODO_PORT", "CHAT_PORT", "TODO_SERVICE_PORT", "CHATBOT_SERVICE_PORT");
        var ports = new HashMap<String, Integer>();
        var sockets = new ArrayList<ServerSocket>();
        try {
            for (var setting : settings) {
                var socket = new ServerSocket(0);
                sockets.add(socket);
                ports.put(setting, socket.getLocalPort());
            }
            ports.put("MANAGEMENT_PORT", fourInARow());
            for (var socket : sockets) socket.close();
            return ports;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int fourInARow() throws IOException {
        for (int first = 20_000; first < 30_000; first += 4) {
            try (var a = new ServerSocket(first);
                    var b = new ServerSocket(first + 1);
                    var c = new ServerSocket(first + 2);
                    var d = new ServerSocket(first + 3)) {
                return a.getLocalPort();
            } catch (IOException e) {
                // taken: the next four
            }
        }
        throw new IOException("no four free ports in a row");
    }

    private URI address(String setting) {
        return URI.create("http://" + Whole.HOST + ":" + ports.get(setting));
    }

    private void listen() {
        try (var lines = process.inputReader()) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                synchronized (output) {
                    output.add(line);
                }
                if (line.startsWith("Ready after")) ready.complete(null);
            }
        } catch (IOException e) {
            // the process is gone
        }
        ready.completeExceptionally(new IllegalStateException("run.sh ended: " + text()));
    }

    private String text() {
        synchronized (output) {
            return String.join("\n", output);
        }
    }
}
