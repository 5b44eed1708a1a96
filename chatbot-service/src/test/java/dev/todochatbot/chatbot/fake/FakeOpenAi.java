package dev.todochatbot.chatbot.fake;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/**
 * An OpenAI-compatible endpoint that streams what a test has written for a message, also the ways in which it fails. It is
 * configured as the argument {@code as} says: as {@code openai} without one, or as another provider's, beside others.
 */
public class FakeOpenAi implements QuarkusTestResourceLifecycleManager {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, List<Step>> SCRIPTS = new ConcurrentHashMap<>();
    private static final List<Request> REQUESTS = new CopyOnWriteArrayList<>();

    private final CountDownLatch over = new CountDownLatch(1);
    private String as = "openai";
    private HttpServer server;

    @Override
    public void init(Map<String, String> arguments) {
        as = arguments.getOrDefault("as", as);
    }

    /** What came, of which message. */
    public record Request(String message, String authorization, JsonNode body) {}

    /** One answer. */
    public interface Step {
        void answer(HttpExchange exchange, CountDownLatch over) throws IOException;
    }

    public static void when(String message, Step... steps) {
        SCRIPTS.put(message, List.of(steps));
    }

    public static List<Request> requestsFor(String message) {
        return REQUESTS.stream()
                .filter(request -> request.message.equals(message))
                .toList();
    }

    public static Step text(String text) {
        return (exchange, _) -> {
            var out = open(exchange);
            for (var word : text.split("(?<= )"))
                chunk(out, "{\"content\":" + JSON.writeValueAsString(word) + "}", null);
            chunk(out, "{}", "stop");
            end(out);
        };
    }

    /** The arguments come in pieces of six characters, as real endpoints send them. */
    public static Step call(String tool, String arguments) {
        return (exchange, _) -> {
            var out = open(exchange);
            chunk(
                    out,
                    "{\"role\":\"assistant\",\"content\":null,\"tool_calls\":[{\"index\":0,\"id\":\"call_1\",\"type\":\"function\","
                            + "\"function\":{\"name\":\"" + tool + "\",\"arguments\":\"\"}}]}",
                    null);
            for (var piece : arguments.split("(?<=\\G.{6})"))
                chunk(
                        out,
                        "{\"tool_calls\":[{\"index\":0,\"function\":{\"arguments\":" + JSON.writeValueAsString(piece)
                                + "}}]}",
                        null);
            chunk(out, "{}", "tool_calls");
            end(out);
        };
    }

    /** These deltas as they are, and the end that calls have. */
    public static Step deltas(String... deltas) {
        return (exchange, _) -> {
            var out = open(exchange);
            for (var delta : deltas) chunk(out, delta, null);
            chunk(out, "{}", "tool_calls");
            end(out);
        };
    }

    /** These events as they are; the stream ends behind them, properly. */
    public static Step events(String... events) {
        return (exchange, _) -> {
            var out = open(exchange);
            for (var event : events) {
                out.write(("data: " + event + "\n\n").getBytes(StandardCharsets.UTF_8));
                out.flush();
            }
            end(out);
        };
    }

    /** An event with this delta, as it is on the wire. */
    public static String event(String delta) {
        return "{\"id\":\"c1\",\"object\":\"chat.completion.chunk\",\"created\":1,\"model\":\"fake\",\"choices\":[{\"index\":0,"
                + "\"delta\":" + delta + ",\"finish_reason\":null}]}";
    }

    public static Step status(int status) {
        return (exchange, _) -> exchange.sendResponseHeaders(status, -1);
    }

    /** Accepts the request and says nothing. */
    public static Step silence() {
        return (exchange, over) -> {
            open(exchange).flush();
            try {
                over.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
    }

    /** Streams and never ends, until nobody listens any more: then {@code cut} is counted down, as {@code begun} was before. */
    public static Step endlessly(String delta, CountDownLatch begun, CountDownLatch cut) {
        return (exchange, _) -> {
            var out = open(exchange);
            try {
                while (true) {
                    chunk(out, delta, null);
                    begun.countDown();
                }
            } catch (IOException e) {
                cut.countDown();
            }
        };
    }

    /** Keeps the connection with comments and never says a word, until nobody listens any more. */
    public static Step pings(CountDownLatch begun, CountDownLatch cut) {
        return (exchange, over) -> {
            var out = open(exchange);
            try {
                do {
                    out.write(": still here\n\n".getBytes(StandardCharsets.UTF_8));
                    out.flush();
                    begun.countDown();
                } while (!over.await(50, TimeUnit.MILLISECONDS));
            } catch (IOException e) {
                cut.countDown();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
    }

    /** Says some words and drops the connection. */
    public static Step breakAfter(String text) {
        return (exchange, _) -> {
            exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 100_000);
            chunk(exchange.getResponseBody(), "{\"content\":" + JSON.writeValueAsString(text) + "}", null);
            exchange.getResponseBody().flush();
        };
    }

    private static OutputStream open(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        return exchange.getResponseBody();
    }

    private static void chunk(OutputStream out, String delta, String finish) throws IOException {
        var reason = finish == null ? "null" : "\"" + finish + "\"";
        out.write(
                ("data: {\"id\":\"c1\",\"object\":\"chat.completion.chunk\",\"created\":1,\"model\":\"fake\",\"choices\":[{\"index\":0,"
                                + "\"delta\":" + delta + ",\"finish_reason\":" + reason + "}]}\n\n")
                        .getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private static void end(OutputStream out) throws IOException {
        out.write("data: [DONE]\n\n".getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/v1/chat/completions", this::handle);
        server.start();
        var url = "http://localhost:" + server.getAddress().getPort() + "/v1/";
        var langchain = "quarkus.langchain4j.openai.remote-" + as;
        var settings = new HashMap<>(Map.of(
                "todochatbot.engine." + as + ".model",
                "fake-model",
                // Long enough for the first answer on a busy machine
                "todochatbot.engine.silence",
                "5s",
                langchain + ".api-key",
                "secret-key",
                langchain + ".base-url",
                url));
        switch (as) {
            case "openai" -> settings.put("todochatbot.engine.openai.url", url);
            case "anthropic" -> {
                settings.put("todochatbot.engine.anthropic.key", "secret-key");
                settings.put("todochatbot.engine.groq.key", "another-key");
            }
            case "groq" -> {
                settings.put("todochatbot.engine.groq.key", "secret-key");
                settings.put("todochatbot.engine.ollama.url", "http://localhost:11434");
            }
            case "ollama" -> {
                // As it prints it, without the path of OpenAI's wire
                settings.put("todochatbot.engine.ollama.url", url);
                settings.put(langchain + ".base-url", url.replace("/v1/", "/"));
            }
            default -> throw new IllegalArgumentException(as);
        }
        return settings;
    }

    @Override
    public void stop() {
        over.countDown();
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = JSON.readTree(exchange.getRequestBody());
            var messages = body.get("messages");
            int asked = messages.size() - 1;
            while (!messages.get(asked).get("role").asText().equals("user")) asked--;
            var message = messages.get(asked).get("content").asText();
            REQUESTS.add(new Request(message, exchange.getRequestHeaders().getFirst("Authorization"), body));
            int step = 0;
            for (int i = asked; i < messages.size(); i++)
                if (messages.get(i).get("role").asText().equals("assistant")) step++;
            var script = SCRIPTS.get(message);
            script.get(Math.min(step, script.size() - 1)).answer(exchange, over);
        }
    }
}
