package dev.todochatbot.todo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.todochatbot.when.language.ReadingSteps;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.junit.jupiter.api.Assertions.assertTrue;

/** Every text field of the OpenAPI document's requests and of the tools' arguments takes whatever anybody sends. */
@QuarkusTest
class HostileFieldTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final double MOST = 2.5;
    /** What is done once for each text, however short. */
    private static final int ONCE = 2_000;

    /** Longer than anything a field takes, shorter than what a body may have. */
    private static final int OVER_ITS_CAP = 100_000;

    private static final int OVER_THE_BODYS = 500_000;

    private static Person ada;
    private static String task;
    private static String list;

    /** Where a text goes: in a body's pointer, a query parameter, or an argument of a tool. */
    private record Field(String method, String path, String name, ObjectNode body, String pointer) {

        @Override
        public String toString() {
            return method + " " + path + " " + name;
        }
    }

    /** Once: a password is hashed for it. */
    @BeforeEach
    void register() {
        if (ada != null) return;
        ada = Person.register();
        task = ada.adds("Meant", "");
        list = ada.asks().body("{\"name\": \"Meant\"}").post("/api/v1/lists").path("id");
    }

    static Stream<Field> fields() throws IOException {
        var document = new ObjectMapper(new YAMLFactory()).readTree(Files.readString(Path.of("openapi.yaml")));
        var fields = new ArrayList<Field>();
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    var method = operation.getKey().toUpperCase(Locale.ROOT);
                    for (var parameter : operation.getValue().path("parameters"))
                        if (parameter.at("/in").asText().equals("query")
                                && isText(resolve(document, parameter.get("schema"))))
                            fields.add(new Field(
                                    method, path.getKey(), parameter.get("name").asText(), null, null));
                    var schema = operation.getValue().at("/requestBody/content").properties().stream()
                            .findFirst();
                    schema.ifPresent(content -> {
                        var resolved = resolve(document, content.getValue().get("schema"));
                        for (var pointer : pointers(document, resolved, "", new TreeSet<>()))
                            fields.add(new Field(
                                    method,
                                    path.getKey(),
                                    pointer.substring(1).replace("/0", "[0]").replace('/', '.'),
                                    body(pointer),
                                    pointer));
                    });
                }));
        assertTrue(fields.size() > 30, () -> "only " + fields);
        return fields.stream();
    }

    @ParameterizedTest
    @MethodSource("fields")
    void whatIsTooLongIsRefusedByName(Field field) {
        for (var unit : List.of(".", "a, ", "\uD83C\uDF89")) {
            var answer = send(field, HostileText.of(unit, field.body() == null ? 3_000 : OVER_ITS_CAP));
            // One operation of several is refused by itself
            var inside = answer.statusCode() == 200 && field.path().endsWith("/batch") ? "results[0].problem." : "";
            var status =
                    inside.isEmpty() ? answer.statusCode() : answer.jsonPath().getInt("results[0].status");
            assertTrue(status == 400 || status == 413 || status == 414, () -> field + ": " + status);
            if (status == 400) {
                List<String> named = answer.jsonPath().getList(inside + "errors.field");
                assertTrue(
                        named.stream()
                                .anyMatch(name -> !name.isEmpty()
                                        && (field.name().contains(name) || name.startsWith(field.name()))),
                        () -> field + " is not named: "
                                + answer.asString()
                                        .substring(
                                                0,
                                                Math.min(300, answer.asString().length())));
            }
        }
        // A batch may be larger
        if (field.body() != null && !field.path().endsWith("/batch"))
            assertTrue(
                    Set.of(400, 413)
                            .contains(send(field, HostileText.of("\"", OVER_THE_BODYS))
                                    .statusCode()),
                    field::toString);
    }

    @ParameterizedTest
    @MethodSource("fields")
    void twiceAsMuchIsTwiceTheWorkAndNoFailure(Field field) {
        var read = work(field, "every monday x") > 0;
        for (var unit : read ? HostileText.units() : List.of(".", "\"", "@"))
            for (var length : List.of(100)) {
                var once = work(field, HostileText.of(unit, length));
                var twice = work(field, HostileText.of(unit, 2 * length));
                assertTrue(twice <= MOST * once + ONCE, () -> field + ": " + once + ", " + twice + " of " + unit);
            }
    }

    private long work(Field field, String text) {
        var before = ReadingSteps.total();
        var status = send(field, text).statusCode();
        assertTrue(status < 500, () -> field + ": " + status + " for " + text);
        return ReadingSteps.total() - before;
    }

    private Response send(Field field, String text) {
        var path = field.path()
                .replace("{id}", field.path().contains("/lists/") ? list : task)
                .replace("{reminderId}", task)
                .replace("{secret}", "nobodys");
        if (field.body() == null)
            return ada.asks().queryParam(field.name(), text).request(field.method(), path);
        return ada.asks().body(with(field, text).toString()).request(field.method(), path);
    }

    private JsonNode with(Field field, String text) {
        var body = field.body().deepCopy();
        // Of whom nobody has heard: the field is read beside another that is right
        if (field.path().endsWith("/auth/register") || field.path().endsWith("/auth/login"))
            body.put("email", UUID.randomUUID() + "@example.org").put("password", "correct horse battery");
        if (body.at("/operations/0/patch").isObject()) ((ObjectNode) body.at("/operations/0")).put("id", task);
        var parent = body.at(field.pointer().substring(0, field.pointer().lastIndexOf('/')));
        var name = field.pointer().substring(field.pointer().lastIndexOf('/') + 1);
        if (parent instanceof ArrayNode array) array.set(0, text);
        else ((ObjectNode) parent).put(name, text);
        return body;
    }

    /** A body with nothing but the way to a field. */
    private static ObjectNode body(String pointer) {
        var body = JSON.createObjectNode();
        JsonNode place = body;
        var names = pointer.substring(1).split("/");
        for (var i = 0; i < names.length - 1; i++) {
            JsonNode next = names[i + 1].equals("0") ? JSON.createArrayNode() : JSON.createObjectNode();
            if (place instanceof ArrayNode array) array.add(next);
            else ((ObjectNode) place).set(names[i], next);
            place = next;
        }
        if (place instanceof ArrayNode array) array.add("");
        if (body.has("operations")) {
            var operation = (ObjectNode) body.at("/operations/0");
            operation.put("op", operation.has("patch") ? "update" : "create");
            if (operation.has("task") && !pointer.endsWith("/title"))
                ((ObjectNode) operation.get("task")).put("title", "x");
        } else if (!pointer.equals("/title")) {
            if (pointer.startsWith("/due") || pointer.startsWith("/recurrence") || pointer.startsWith("/start"))
                body.put("title", "x");
        }
        return body;
    }

    private static JsonNode resolve(JsonNode document, JsonNode schema) {
        var reference = schema.path("$ref").asText();
        if (reference.endsWith("/TaskPatch")) return document.at("/components/schemas/NewTask");
        return reference.isEmpty() ? schema : document.at(reference.substring(1));
    }

    /** Alone, or where it may also be null. */
    private static boolean isText(JsonNode schema) {
        var type = schema.path("type");
        return type.isArray()
                ? type.valueStream().anyMatch(one -> one.asText().equals("string"))
                : type.asText().equals("string");
    }

    /** The pointers of all texts that have no values of their own: an array is reached by its first element. */
    private static Set<String> pointers(JsonNode document, JsonNode said, String pointer, Set<String> seen) {
        var found = new TreeSet<String>();
        var schema = resolve(document, said);
        var name = said.path("$ref").asText();
        if (!name.isEmpty() && seen.contains(name)) return found;
        var inside = new TreeSet<>(seen);
        if (!name.isEmpty()) inside.add(name);
        if (isText(schema) && !schema.has("enum") && !pointer.isEmpty()) found.add(pointer);
        for (var choice : List.of("oneOf", "anyOf", "allOf"))
            for (var kind : schema.path(choice)) found.addAll(pointers(document, kind, pointer, inside));
        if (schema.has("items")) found.addAll(pointers(document, schema.get("items"), pointer + "/0", inside));
        schema.path("properties")
                .properties()
                .forEach(member ->
                        found.addAll(pointers(document, member.getValue(), pointer + "/" + member.getKey(), inside)));
        return found;
    }
}
