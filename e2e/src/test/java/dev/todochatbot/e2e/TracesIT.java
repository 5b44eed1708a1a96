package dev.todochatbot.e2e;

import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

/** With tracing on, one trace leads from a browser's request through all processes to SQL and to the model. */
@DisabledIf("dev.todochatbot.e2e.Whole#isDeployed")
class TracesIT {

    private static final String TITLE = "Buy a recognisable present";

    private final Observed observed = Observed.running();
    private final Whole whole = observed.whole();
    private final String traceId = random(16);
    private final String[] traced = {"traceparent", "00-" + traceId + "-" + random(8) + "-01"};

    @Test
    void aRequestIsFollowedToItsSql() throws Exception {
        var account = Account.registered(whole);
        var task = "{\"title\": \"%s\"}".formatted(TITLE);
        assertEquals(
                201, account.post(whole.todo(), "/api/v1/tasks", task, traced).statusCode());
        var way = List.of("web-frontend POST /{todo-service}", "web-frontend POST", "todo-service POST /api/v1/tasks");
        observed.collector()
                .await(
                        traceId,
                        trace -> trace.stream()
                                .anyMatch(span -> makesATask(span) && leads(span.ancestorsIn(trace), way)));
    }

    @Test
    void aTurnIsFollowedToTheModelAndToItsTools() throws Exception {
        var account = Account.registered(whole);
        var message = "{\"message\": \"%s\"}".formatted(TITLE);
        var answer = account.post(whole.chat(), "/api/v1/chat", message, traced);
        assertEquals(200, answer.statusCode(), answer.body());
        var chat = "web-frontend POST /{chatbot-service} > web-frontend POST > chatbot-service POST /api/v1/chat > ";
        awaitAll(
                chat + "chatbot-service UPDATE todochatbot.turn",
                chat + "chatbot-service completion > chatbot-service POST /chat/completions",
                chat + "todo-service POST /mcp > todo-service SELECT");
    }

    @Test
    void spansTellNothingOfPeopleAndTheirTasks() throws Exception {
        var account = Account.registered(whole);
        var secret = "Recognisable-" + traceId;
        var wrong = "{\"email\": \"%s\", \"password\": \"%s\"}".formatted(account.email(), secret);
        account.post(whole.todo(), "/api/v1/tasks", "{\"title\": \"%s\"}".formatted(secret), traced);
        account.post(whole.todo(), "/api/v1/tasks", "{\"title\": \"%s\", }".formatted(secret), traced);
        account.post(whole.todo(), "/session", wrong, traced);
        account.post(whole.chat(), "/api/v1/chat", "{\"message\": \"%s\"}".formatted(secret), traced);
        account.get(whole.todo(), "/calendar/" + secret + ".ics", traced);
        account.get(whole.todo(), "/api/v1/tasks?q=" + secret, traced);
        awaitAll("web-frontend GET /{todo-service} > todo-service GET /api/v1/tasks > todo-service SELECT");
        var cookie = account.cookie().substring(account.cookie().indexOf('=') + 1);
        for (var span : observed.collector().all()) {
            for (var word : List.of(secret, account.email(), account.password(), Observed.MODEL_KEY, cookie)) {
                assertFalse(span.text().contains(word), () -> word + " is in " + span.text());
            }
        }
    }

    /** Known by its text: it begins by looking for an earlier answer to the key, and is named after that. */
    private static boolean makesATask(SeenSpan span) {
        return span.is("todo-service ") && span.text().contains("insert into task (");
    }

    private void awaitAll(String... ways) throws InterruptedException {
        observed.collector()
                .await(traceId, trace -> Stream.of(ways).allMatch(way -> leads(trace, List.of(way.split(" > ")))));
    }

    /** Whether spans lead there one within the other, each named as "service name", of which the begin is enough. */
    private static boolean leads(List<SeenSpan> trace, List<String> way) {
        return trace.stream()
                .filter(span -> span.is(way.getLast()))
                .anyMatch(span -> way.size() == 1 || leads(span.ancestorsIn(trace), way.subList(0, way.size() - 1)));
    }

    private static String random(int bytes) {
        var id = new byte[bytes];
        ThreadLocalRandom.current().nextBytes(id);
        return HexFormat.of().formatHex(id);
    }
}
