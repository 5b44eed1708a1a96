package dev.todochatbot.e2e;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import static java.nio.charset.StandardCharsets.UTF_8;

/** An OpenAI-compatible endpoint that adds the task it is told of, and then says so. */
final class FakeModel {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<String> traceParents = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    FakeModel() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/v1/chat/completions", this::answer);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1/";
    }

    /** The traces that its callers said they were in. */
    List<String> traceParents() {
        return List.copyOf(traceParents);
    }

    private void answer(HttpExchange exchange) throws IOException {
        var parent = exchange.getRequestHeaders().getFirst("traceparent");
        if (parent != null) traceParents.add(parent);
        var messages = JSON.readTree(exchange.getRequestBody()).get("messages");
        var last = messages.get(messages.size() - 1);
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        try (var out = exchange.getResponseBody()) {
            if (last.get("role").asText().equals("user"))
                call(out, last.get("content").asText());
            else say(out);
        }
    }

    private static void call(OutputStream out, String title) throws IOException {
        var arguments = JSON.createObjectNode().put("title", title).toString();
        chunk(out, """
                {"role": "assistant", "content": null, "tool_calls": [{"index": 0, "id": "call_1", "type": "function",
                 "function": {"name": "add_task", "arguments": %s}}]}""".formatted(JSON.writeValueAsString(arguments)));
        end(out, "tool_calls");
    }

    private static void say(OutputStream out) throws IOException {
        chunk(out, "{\"content\": \"Done.\"}");
        end(out, "stop");
    }

    private static void chunk(OutputStream out, String delta) throws IOException {
        write(
                out,
                "{\"id\": \"1\", \"object\": \"chat.completion.chunk\", \"created\": 1, \"model\": \"fake\", \"choices\": [{\"index\": 0, \"delta\": %s, \"finish_reason\": null}]}",
                delta);
    }

    private static void end(OutputStream out, String reason) throws IOException {
        write(
                out,
                "{\"id\": \"1\", \"object\": \"chat.completion.chunk\", \"created\": 1, \"model\": \"fake\", \"choices\": [{\"index\": 0, \"delta\": {}, \"finish_reason\": \"%s\"}]}",
                reason);
        out.write("data: [DONE]\n\n".getBytes(UTF_8));
    }

    /** Every event on one line, as the format asks. */
    private static void write(OutputStream out, String event, String part) throws IOException {
        out.write(("data: " + event.formatted(part).replace("\n", " ") + "\n\n").getBytes(UTF_8));
    }
}
