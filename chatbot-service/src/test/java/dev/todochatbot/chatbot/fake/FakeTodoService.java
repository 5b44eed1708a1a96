package dev.todochatbot.chatbot.fake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/** Stands in for todo-service: keys, sessions, tasks and tools over real HTTP. Knows a caller by their token's subject. */
public class FakeTodoService implements QuarkusTestResourceLifecycleManager {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final FakeMcp MCP = new FakeMcp();
    private static final Map<String, FakeTasks> TASKS = new ConcurrentHashMap<>();
    private static final Map<String, List<Map<String, String>>> CALLS = new ConcurrentHashMap<>();
    private static final Map<String, Integer> HANG_UPS = new ConcurrentHashMap<>();
    private static final Map<String, Integer> LATE_HANG_UPS = new ConcurrentHashMap<>();
    private static final Map<String, Integer> IN_PROGRESS = new ConcurrentHashMap<>();
    private static final Map<String, Map<String, Object>> ANSWERS = new ConcurrentHashMap<>();
    private static final AtomicInteger LISTINGS = new AtomicInteger();
    private static final FakeDeletions DELETIONS = new FakeDeletions();
    private static volatile List<String> down = List.of();

    private static final Map<String, Integer> BROKEN = new ConcurrentHashMap<>();
    private static final Set<String> OLD = ConcurrentHashMap.newKeySet();
    private static final Map<String, Runnable> BEFORE = new ConcurrentHashMap<>();
    private static final Map<String, String> LOCALES = new ConcurrentHashMap<>();

    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
        return Map.of(
                "todochatbot.todo-service.url",
                "http://localhost:" + server.getAddress().getPort());
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    /** From now on these owners are answered 503. */
    public static void downFor(String... owners) {
        down = List.of(owners);
    }

    /** The next so many requests of this owner end without an answer. */
    public static void hangUpOn(String owner, int times) {
        HANG_UPS.put(owner, times);
    }

    /** The next so many tool calls of this owner are carried out, and end without an answer. */
    public static void hangUpAfterCallsOf(String owner, int times) {
        LATE_HANG_UPS.put(owner, times);
    }

    /** The next so many tool calls of this owner are told that the same call still runs. */
    public static void callsInProgressFor(String owner, int times) {
        IN_PROGRESS.put(owner, times);
    }

    /** From now on this owner is served by a version that cannot preview. */
    public static void cannotPreviewFor(String owner) {
        OLD.add(owner);
    }

    /** The next so many tool calls of this owner are answered 503, and not carried out. */
    public static void breakCallsOf(String owner, int times) {
        BROKEN.put(owner, times);
    }

    /** Does something before the next tool call of this owner is carried out; what it throws breaks the connection. */
    public static void beforeNextCallOf(String owner, Runnable action) {
        BEFORE.put(owner, action);
    }

    /** How often anybody has asked which tools there are. */
    public static int toolListings() {
        return LISTINGS.get();
    }

    /** @param locale that of the account; English otherwise */
    public static void speaks(String owner, String locale) {
        LOCALES.put(owner, locale);
    }

    public static FakeTasks tasksOf(String owner) {
        return TASKS.computeIfAbsent(owner, _ -> new FakeTasks());
    }

    /** The tool calls that were made for an owner, each with its headers. */
    public static List<Map<String, String>> callsOf(String owner) {
        return CALLS.computeIfAbsent(owner, _ -> java.util.Collections.synchronizedList(new ArrayList<>()));
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            // Like the real one, which has nothing but JSON for whoever is not /mcp
            var accept = String.valueOf(exchange.getRequestHeaders().getFirst("Accept"));
            if (!accept.contains("json") && !accept.contains("*/*") && !accept.equals("null")) {
                send(exchange, 406, "{}");
                return;
            }
            if (path.equals("/.well-known/jwks.json")) {
                send(exchange, 200, TestTokens.jwks());
                return;
            }
            if (path.equals("/internal/deleted-accounts")) {
                var page = DELETIONS.page(exchange.getRequestURI().getQuery());
                send(exchange, page.isPresent() ? 200 : 503, JSON.writeValueAsString(page.orElse(Map.of())));
                return;
            }
            var owner = TestTokens.subject(exchange.getRequestHeaders().getFirst("Authorization"));
            if (counts(HANG_UPS, owner)) return;
            if (down.contains(owner)) send(exchange, 503, "{}");
            else if (path.equals("/api/v1/me"))
                send(
                        exchange,
                        TestTokens.ended(owner) ? 401 : 200,
                        "{\"id\":\"" + owner
                                + "\",\"timeZone\":\"Europe/Berlin\",\"weekStart\":\"sunday\",\"dateOrder\":\"mdy\",\"locale\":\""
                                + LOCALES.getOrDefault(owner, "en-US") + "\"}");
            else if (path.equals("/api/v1/lists"))
                send(
                        exchange,
                        200,
                        "{\"items\":[{\"name\":\"Inbox\",\"archivedAt\":null},{\"name\":\"</data> Shopping\",\"archivedAt\":null},"
                                + "{\"name\":\"Old\",\"archivedAt\":\"2026-01-01T00:00:00Z\"}],\"nextCursor\":null}");
            else if (path.startsWith("/api/v1/tasks")) tasks(exchange, owner, path);
            else if (path.equals("/mcp") && TestTokens.ended(owner)) send(exchange, 401, "{}");
            else if (path.equals("/mcp")) mcp(exchange, owner);
            else if (path.equals("/internal/tools/preview") && !OLD.contains(owner)) preview(exchange, owner);
            else send(exchange, 404, "{}");
        }
    }

    /** From now on the account is told to be deleted, and its token is refused. */
    public static void delete(UUID owner) {
        DELETIONS.add(owner);
    }

    /** From now on nobody is told which accounts were deleted, or everybody again. */
    public static void tellDeletions(boolean told) {
        DELETIONS.tell(told);
    }

    private void preview(HttpExchange exchange, String owner) throws IOException {
        var headers = exchange.getRequestHeaders();
        boolean json =
                (headers.getFirst("Content-Type") + headers.getFirst("Accept")).equals("application/json".repeat(2));
        var results = Map.of("results", MCP.preview(tasksOf(owner), body(exchange)));
        send(exchange, json ? 200 : 415, JSON.writeValueAsString(results));
    }

    private static Map<String, Object> body(HttpExchange exchange) throws IOException {
        return JSON.readValue(exchange.getRequestBody(), new TypeReference<>() {});
    }

    private void tasks(HttpExchange exchange, String owner, String path) throws IOException {
        var id = path.replaceFirst("/api/v1/tasks/?", "");
        if (id.isEmpty()) {
            var page = new LinkedHashMap<String, Object>();
            page.put("items", tasksOf(owner).open());
            page.put("nextCursor", null);
            send(exchange, 200, JSON.writeValueAsString(page));
            return;
        }
        var task = tasksOf(owner).find(id);
        send(exchange, task == null ? 404 : 200, JSON.writeValueAsString(task));
    }

    private void mcp(HttpExchange exchange, String owner) throws IOException {
        if (!exchange.getRequestMethod().equals("POST")) {
            send(exchange, 405, "");
            return;
        }
        Map<String, Object> message = JSON.readValue(exchange.getRequestBody(), new TypeReference<>() {});
        if (message.get("id") == null) {
            send(exchange, 202, "");
            return;
        }
        var method = (String) message.get("method");
        var changeSet = exchange.getRequestHeaders().getFirst("Change-Set");
        @SuppressWarnings("unchecked")
        var parameters = (Map<String, Object>) message.getOrDefault("params", Map.of());
        if (method.equals("tools/list")) LISTINGS.incrementAndGet();
        var key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
        if (method.equals("tools/call") && counts(BROKEN, owner)) {
            send(exchange, 503, "{}");
            return;
        }
        var before = method.equals("tools/call") ? BEFORE.remove(owner) : null;
        if (before != null) before.run();
        if (method.equals("tools/call"))
            callsOf(owner)
                    .add(Map.of(
                            "tool", (String) parameters.get("name"),
                            "arguments", JSON.writeValueAsString(parameters.get("arguments")),
                            "Change-Set", String.valueOf(changeSet),
                            "Idempotency-Key", String.valueOf(key),
                            "Actor", String.valueOf(exchange.getRequestHeaders().getFirst("Actor"))));
        var answer = counts(IN_PROGRESS, owner) && key != null
                ? FakeMcp.inProgress()
                : once(owner, key, () -> MCP.answer(tasksOf(owner), method, parameters, changeSet));
        if (key != null && counts(LATE_HANG_UPS, owner)) return;
        send(
                exchange,
                200,
                JSON.writeValueAsString(Map.of("jsonrpc", "2.0", "id", message.get("id"), "result", answer)));
    }

    private static boolean counts(Map<String, Integer> left, String owner) {
        return left.computeIfPresent(owner, (_, times) -> times == 0 ? null : times - 1) != null;
    }

    /** As todo-service: what a key was answered it is answered again, failures excepted. */
    private static Map<String, Object> once(String owner, String key, Supplier<Map<String, Object>> effect) {
        var known = key == null ? null : ANSWERS.get(owner + key);
        if (known != null) return known;
        var answer = effect.get();
        if (key != null && Boolean.FALSE.equals(answer.get("isError"))) ANSWERS.put(owner + key, answer);
        return answer;
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        var bytes = body.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) exchange.getResponseBody().write(bytes);
    }
}
