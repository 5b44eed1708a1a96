package dev.todochatbot.chatbot;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.todochatbot.chatbot.engine.BuiltIn;
import dev.todochatbot.chatbot.fake.FakeTodoService;
import dev.todochatbot.chatbot.fake.Person;
import dev.todochatbot.chatbot.fake.ScriptedModel;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Whatever stands in a text field, of a request or of a call that a model makes: an answer, and never a failure of ours. */
@QuarkusTest
@QuarkusTestResource(FakeTodoService.class)
class HostileTextTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<Integer> TIMES = List.of(100, 200);
    private static final int HALF_A_MEGABYTE = 500_000;

    @BuiltIn
    @Inject
    ScriptedModel model;

    private final Person ada = new Person();

    static Stream<String> parts() {
        return Stream.of(".", "\"", "'", "[{", "a, ", "\\", "@", "\u0301", "👩‍👩‍👧", "\u0000", "\n");
    }

    private static List<String> texts(String part) {
        var texts = new ArrayList<>(TIMES.stream().map(part::repeat).toList());
        texts.add(part.repeat(HALF_A_MEGABYTE / part.length()));
        return texts;
    }

    @ParameterizedTest
    @MethodSource("parts")
    void everyTextFieldOfTheDocumentIsAnsweredWithoutAFailure(String part) throws IOException {
        var document = new YAMLMapper().readTree(Path.of("openapi.yaml").toFile());
        for (var path : document.get("paths").properties())
            for (var operation : path.getValue().properties())
                for (var text : texts(part)) {
                    body(document, path.getKey(), operation.getKey(), operation.getValue(), text);
                    parameters(path.getKey(), operation.getKey(), operation.getValue(), text);
                }
    }

    private void body(JsonNode document, String path, String method, JsonNode operation, String text) {
        var schema = operation.at("/requestBody/content/application~1json/schema");
        if (schema.has("$ref")) schema = document.at(schema.get("$ref").asText().substring(1));
        for (var field : schema.path("properties").properties()) answered(path, method, Map.of(field.getKey(), text));
        if (schema.has("additionalProperties")) answered(path, method, Map.of(text, "always"));
    }

    private void parameters(String path, String method, JsonNode operation, String text) {
        var encoded = URLEncoder.encode(text.substring(0, Math.min(300, text.length())), StandardCharsets.UTF_8);
        for (var parameter : operation.path("parameters")) {
            var name = parameter.get("name").asText();
            switch (parameter.get("in").asText()) {
                case "query" -> answered(path + "?" + name + "=" + encoded, method, null);
                case "header" -> status(ada.request().header(name, encoded), path, method);
                default -> answered(path.replace("{" + name + "}", encoded), method, null);
            }
        }
    }

    private void answered(String path, String method, Map<String, String> body) {
        status(body == null ? ada.request() : ada.request().body(body), path, method);
    }

    private static void status(io.restassured.specification.RequestSpecification request, String path, String method) {
        var address = path.replaceAll("\\{\\w+}", UUID.randomUUID().toString());
        int status;
        try {
            status = request.urlEncodingEnabled(false)
                    .request(method.toUpperCase(java.util.Locale.ROOT), address)
                    .statusCode();
        } catch (Exception e) {
            // A body that is too long is refused before it is read; the client may still be writing then
            return;
        }
        assertTrue(status < 500, status + " of " + method + " " + path);
    }

    @ParameterizedTest
    @MethodSource("parts")
    void everyTextArgumentOfACallIsAnsweredWithoutAFailure(String part) {
        ada.with("Buy milk");
        for (var text : texts(part)) {
            var calls = HostileArguments.of(text);
            // All of them where it is short; what is long has the same way through
            if (text.length() > HALF_A_MEGABYTE / 2) calls = calls.subList(0, 3);
            for (var call : calls) called(call.tool(), call.arguments());
            for (var then : List.of(text, "complete_task"))
                called(
                        "offer_candidates",
                        Map.of("question", text, "then", Map.of("tool", then), "tasks", List.of(text, "1")));
        }
    }

    private void called(String tool, Map<String, Object> arguments) {
        var message = "please " + UUID.randomUUID();
        model.when(message, ScriptedModel.call(tool, json(arguments)), ScriptedModel.say("That is all."));
        ada.says(message).statusCode(200).body("status", equalTo("done"));
    }

    @ParameterizedTest
    @MethodSource("parts")
    void whateverAModelSaysIsPassedOn(String part) {
        for (var text : texts(part)) {
            var message = "please " + UUID.randomUUID();
            model.when(message, ScriptedModel.say(text));
            ada.says(message).statusCode(200).body("status", equalTo("done"));
        }
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
