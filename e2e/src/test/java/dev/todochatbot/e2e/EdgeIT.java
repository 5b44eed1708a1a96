package dev.todochatbot.e2e;

import java.net.URI;
import java.util.UUID;

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
