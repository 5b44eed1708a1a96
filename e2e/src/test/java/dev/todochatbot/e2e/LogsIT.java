package dev.todochatbot.e2e;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What the packaged processes log, their own categories at DEBUG: whose request it was, and nothing that is private. */
@DisabledIf("dev.todochatbot.e2e.Whole#isDeployed")
class LogsIT {

    private static final List<String> PROCESSES = List.of("todo_service", "chatbot_service", "todo", "chat");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Observed observed = Observed.running();
    private final Whole whole = observed.whole();
    private final String requestId = "e2e-" + UUID.randomUUID();
    private final String secret = "Recognisable-" + UUID.randomUUID();

    @Test
    void oneIdLeadsThroughAllServicesAndTellsWhoseRequestItWas() throws Exception {
        var account = Account.registered(whole);
        var message = "{\"message\": \"add %s\"}".formatted(secret);
        account.post(whole.chat(), "/api/v1/chat", message, "X-Request-Id", requestId);
        var user = JSON.readTree(account.get(whole.todo(), "/session").body())
                .at("/user/id")
                .asText();
        awaitEnd("chat", requestId);
        awaitEnd("chatbot_service", requestId);
        awaitEnd("todo_service", requestId);
        for (var service : List.of("chatbot_service", "todo_service")) {
            var users = lines(service).stream()
                    .filter(this::isOurs)
                    .map(line -> line.at("/mdc/userId").asText());
            assertEquals(List.of(user), users.distinct().toList(), service);
        }
        assertTrue(lines("todo_service").stream()
                .filter(this::isOurs)
                .anyMatch(line -> line.at("/message").asText().equals("A tool is called: add_task")));
    }

    @Test
    void everyLineIsJsonWithATimeALevelAndALogger() throws Exception {
        for (var process : PROCESSES) {
            for (var line : lines(process)) {
                Instant.parse(line.at("/timestamp").asText());
                assertTrue(
                        List.of("DEBUG", "INFO", "WARN", "ERROR")
                                .contains(line.at("/level").asText()),
                        line::toString);
                assertFalse(line.at("/loggerName").asText().isEmpty(), line::toString);
                assertTrue(line.at("/message").isTextual() && line.at("/mdc").isObject(), line::toString);
            }
        }
    }

    @Test
    void nothingPrivateIsLogged() throws Exception {
        var account = Account.registered(whole);
        var task = "{\"title\": \"%s\", \"notes\": \"%s\"}".formatted(secret, secret);
        assertEquals(201, account.post(whole.todo(), "/api/v1/tasks", task).statusCode());
        account.post(whole.todo(), "/api/v1/tasks", task.replace("}", ", }"));
        account.post(whole.todo(), "/api/v1/tasks/quick", "{\"text\": \"%s tomorrow\"}".formatted(secret));
        account.get(whole.todo(), "/api/v1/tasks?q=" + secret);
        account.get(whole.todo(), "/calendar/" + secret + ".ics");
        account.post(
                whole.todo(),
                "/session",
                "{\"email\": \"%s\", \"password\": \"%s\"}".formatted(account.email(), secret));
        account.post(whole.chat(), "/api/v1/chat", "{\"message\": \"%s\"}".formatted(secret));
        var token =
                account.post(whole.todo(), "/api/v1/me/tokens", "{\"name\": \"desk\", \"scopes\": [\"tasks:read\"]}");
        var pat = JSON.readTree(token.body()).get("secret").asText();
        account.get(whole.todo(), "/api/v1/tasks", "Authorization", "Bearer " + pat, "X-Request-Id", requestId);
        awaitEnd("todo_service", requestId);
        var cookie = account.cookie().substring(account.cookie().indexOf('=') + 1);
        for (var process : PROCESSES) {
            var log = observed.log(process);
            for (var word : List.of(secret, account.email(), account.password(), pat, cookie, Observed.MODEL_KEY)) {
                assertFalse(
                        log.contains(word),
                        () -> process + " has logged "
                                + log.lines()
                                        .filter(line -> line.contains(word))
                                        .toList());
            }
        }
    }

    private boolean isOurs(JsonNode line) {
        return line.at("/mdc/requestId").asText().equals(requestId);
    }

    /** Waits for the line that ends a request. */
    private void awaitEnd(String process, String id) {
        assertTimeoutPreemptively(
                Duration.ofSeconds(30),
                () -> {
                    while (lines(process).stream()
                            .filter(this::isOurs)
                            .noneMatch(line -> line.at("/message").asText().contains("was answered by")))
                        Thread.onSpinWait();
                },
                () -> process + " tells nothing of request " + id);
    }

    private List<JsonNode> lines(String process) throws Exception {
        var lines = new ArrayList<JsonNode>();
        for (var line : observed.log(process).lines().toList()) lines.add(JSON.readTree(line));
        return lines;
    }
}
