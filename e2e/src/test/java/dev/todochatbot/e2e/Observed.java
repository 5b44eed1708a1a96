package dev.todochatbot.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The packaged whole as it runs in a cluster, for whoever watches it: JSON logs, metrics, traces, and a model. */
record Observed(Laptop laptop, Map<String, Integer> ports, Collector collector, FakeModel model) {

    static final String MODEL_KEY = "sk-a-key-that-no-log-shows";

    private static final Path DATA = Path.of("target/observed").toAbsolutePath();

    private static final class Once {
        static final Observed OBSERVED = start();
    }

    static Observed running() {
        return Once.OBSERVED;
    }

    Whole whole() {
        return laptop.whole();
    }

    /** All that a part has logged. */
    String log(String part) {
        try {
            return Files.readString(DATA.resolve("log/" + part + ".log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What Prometheus would read, of all four processes. */
    String metrics() throws IOException, InterruptedException {
        var all = new StringBuilder();
        try (var client = HttpClient.newHttpClient()) {
            for (int process = 0; process < 4; process++) {
                var address = "http://127.0.0.1:" + (ports.get("MANAGEMENT_PORT") + process) + "/metrics";
                all.append(
                        client.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString())
                                .body());
            }
        }
        return all.toString();
    }

    private static Observed start() {
        var collector = new Collector();
        var model = new FakeModel();
        var ports = Laptop.freePorts();
        var laptop = Laptop.start(
                DATA,
                ports,
                Map.of(
                        "QUARKUS_LOG_CONSOLE_JSON_ENABLED", "true",
                        "QUARKUS_LOG_CATEGORY__DEV_TODOCHATBOT__LEVEL", "DEBUG",
                        "QUARKUS_OTEL_SDK_DISABLED", "false",
                        "QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT", collector.address(),
                        "QUARKUS_OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf",
                        "QUARKUS_OTEL_BSP_SCHEDULE_DELAY", "200ms",
                        "OPENAI_API_KEY", MODEL_KEY,
                        "OPENAI_BASE_URL", model.address()));
        Runtime.getRuntime().addShutdownHook(new Thread(laptop::close));
        return new Observed(laptop.awaitReady(), ports, collector, model);
    }
}
