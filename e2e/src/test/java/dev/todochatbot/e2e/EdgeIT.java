package dev.todochatbot.e2e;

import java.net.URI;
import java.util.Collections;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The whole as a program on the network sees it: through the front ends only. */
class EdgeIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private final URI todo = Whole.running().todo();
    private final URI chat = Whole.running().chat();

    @Test
    void theTokensNeverReachThePage() throws Exception {
        var answer = register();
        assertEquals(201, answer.statusCode());
        assertFalse(answer.body().contains("oken"), answer.body());
        for (var cookie : answer.headers().allValues("set-cookie")) {
            assertTrue(cookie.contains("HttpOnly") && cookie.contains("SameSite=Strict"), cookie);
        }
    }

    @Test
    void anotherSiteCannotSignAnybodyIn() throws Exception {
        var answer = Api.call("POST", todo, "/session", "{}", "Origin", "http://evil.test");
        assertEquals(403, answer.statusCode());
        assertEquals("cross_origin", JSON.readTree(answer.body()).get("code").asText());
    }

    @Test
    void pagesForbidInlineCodeAndAreRevalidated() throws Exception {
        for (var app : new URI[] {todo, chat}) {
            var page = Api.call("GET", app, "/", null);
            assertEquals(200, page.statusCode());
            var policy = page.headers().firstValue("content-security-policy").orElseThrow();
            assertTrue(policy.contains("script-src 'self'") && !policy.contains("unsafe"), policy);
            assertEquals("no-cache", page.headers().firstValue("cache-control").orElseThrow());
        }
    }

    @Test
    void aPersonalAccessTokenReachesTheToolsFromOutside() throws Exception {
        var cookie = cookies(register());
        var made = Api.call("POST", todo, "/api/v1/me/tokens", """
                {"name": "desk", "scopes": ["tasks:read", "tasks:write"]}""", "Cookie", cookie, "Origin", todo.toString());
        assertEquals(201, made.statusCode(), made.body());
        var secret = JSON.readTree(made.body()).get("secret").asText();
        var answer = Api.call(
                "POST",
                todo,
                "/mcp",
                """
                {"jsonrpc": "2.0", "id": 1, "method": "initialize", "params": {"protocolVersion": "2025-06-18",
                 "capabilities": {}, "clientInfo": {"name": "e2e", "version": "1"}}}""",
                "Authorization",
                "Bearer " + secret,
                "Accept",
                "application/json, text/event-stream");
        assertEquals(200, answer.statusCode(), answer.body());
        assertTrue(answer.body().contains("\"serverInfo\""), answer.body());
        // Any replica answers any call, so there is no session to keep
        assertTrue(answer.headers().firstValue("mcp-session-id").isEmpty());
        assertEquals(401, Api.call("POST", todo, "/mcp", "{}").statusCode());
    }

    @Test
    void theServicesOwnDoorsAreNotForwarded() throws Exception {
        assertEquals(404, Api.call("POST", todo, "/api/v1/auth/login", "{}").statusCode());
        assertEquals(404, Api.call("GET", todo, "/metrics", null).statusCode());
        for (var app : new URI[] {todo, chat})
            for (var path :
                    new String[] {"/internal/deleted-accounts", "/api/v1/%2e%2e/%2e%2e/INTERNAL/deleted-accounts"})
                assertEquals(404, Api.call("GET", app, path, null).statusCode(), path);
    }

    /** A page that was asleep asks for much at once, and so does that of the other app, with the same cookie. */
    @Test
    void manyRequestsWithAnExpiredTokenAllSucceedInBothApps() throws Exception {
        var held = cookies(register());
        // The front end looks at the end of the token only; the refresh token behind it is the real one
        var expired = held.replaceFirst("=[^~]*~", "=e30.eyJleHAiOjF9.c2ln~");
        try (var requests = Executors.newFixedThreadPool(40)) {
            var statuses = requests
                    .invokeAll(IntStream.range(0, 40)
                            .<Callable<Integer>>mapToObj(each -> () -> Api.call(
                                            "GET",
                                            each % 2 == 0 ? todo : chat,
                                            each % 4 < 2 ? "/api/v1/tasks" : "/api/v1/conversations",
                                            null,
                                            "Cookie",
                                            expired)
                                    .statusCode())
                            .toList())
                    .stream()
                    .map(Future::resultNow)
                    .toList();
            assertEquals(Collections.nCopies(40, 200), statuses);
        }
        assertEquals(
                200,
                Api.call("GET", chat, "/api/v1/tasks", null, "Cookie", expired).statusCode());
    }

    @Test
    void aPersonTakesTheirConversationsAlongAndDeletesTheirAccount() throws Exception {
        var cookie = cookies(register());
        var said = Api.call("POST", chat, "/api/v1/chat", """
                {"message": "hello"}""", "Cookie", cookie, "Origin", chat.toString());
        assertEquals(200, said.statusCode(), said.body());
        var exported = Api.call("GET", chat, "/api/v1/conversations/export", null, "Cookie", cookie);
        assertEquals(1, JSON.readTree(exported.body()).get("conversations").size(), exported.body());
        var gone = Api.call(
                "DELETE",
                todo,
                "/api/v1/me",
                "{\"password\": \"" + Person.PASSWORD + "\"}",
                "Cookie",
                cookie,
                "Origin",
                todo.toString());
        assertEquals(204, gone.statusCode(), gone.body());
        assertEquals(
                401,
                Api.call("GET", todo, "/api/v1/tasks", null, "Cookie", cookie).statusCode());
    }

    @Test
    void everyProcessSaysWhatItIs() throws Exception {
        for (var app : new URI[] {todo, chat}) {
            assertEquals(200, Api.call("GET", app, "/health", null).statusCode());
            assertEquals(200, Api.call("GET", app, "/ready", null).statusCode());
            JsonNode version =
                    JSON.readTree(Api.call("GET", app, "/version", null).body());
            assertEquals("web-frontend", version.get("name").asText());
        }
    }

    private java.net.http.HttpResponse<String> register() throws Exception {
        var body = """
                {"email": "edge-%s@example.org", "password": "%s"}""".formatted(UUID.randomUUID(), Person.PASSWORD);
        return Api.call("POST", todo, "/session/registration", body, "Origin", todo.toString());
    }

    private static String cookies(java.net.http.HttpResponse<String> answer) {
        return String.join(
                "; ",
                answer.headers().allValues("set-cookie").stream()
                        .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
                        .toList());
    }
}
