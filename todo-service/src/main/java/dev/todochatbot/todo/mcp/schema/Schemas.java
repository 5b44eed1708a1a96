package dev.todochatbot.todo.mcp.schema;

import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.todochatbot.todo.mcp.argument.Reference;
import dev.todochatbot.todo.mcp.argument.Said;
import dev.todochatbot.todo.task.wish.NewDue;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** JSON schemas of the types on this wire, as Jackson writes them. Members of a result may be null unless primitive. */
final class Schemas {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Map<Type, JsonObject> KNOWN = Map.ofEntries(
            Map.entry(String.class, type("string")),
            Map.entry(NewDue.class, type("string")),
            // an argument in words; what is more, a result says by its own members
            Map.entry(JsonNode.class, type("string")),
            Map.entry(ZoneId.class, type("string")),
            Map.entry(Duration.class, type("string")),
            Map.entry(UUID.class, type("string").put("format", "uuid")),
            Map.entry(Instant.class, type("string").put("format", "date-time")),
            Map.entry(LocalDate.class, type("string").put("format", "date")),
            Map.entry(LocalDateTime.class, type("string")),
            Map.entry(Integer.class, type("integer")),
            Map.entry(int.class, type("integer")),
            Map.entry(long.class, type("integer")),
            Map.entry(boolean.class, type("boolean")),
            Map.entry(
                    Said.Reminder.class,
                    type("object")
                            .put(
                                    "properties",
                                    new JsonObject()
                                            .put("id", type("string").put("description", "Of one that the task has"))
                                            .put(
                                                    "at",
                                                    type("string")
                                                            .put(
                                                                    "description",
                                                                    "The moment: RFC 3339, or as the user said it (\"tomorrow 8am\")"))
                                            .put(
                                                    "before",
                                                    type("string")
                                                            .put(
                                                                    "description",
                                                                    "So long before the due: PT30M, or \"30 min\"")))),
            Map.entry(
                    Said.Subtask.class,
                    type("object")
                            .put(
                                    "properties",
                                    new JsonObject()
                                            .put("id", type("string").put("description", "Of a line that the task has"))
                                            .put("title", type("string").put("description", "1 to 200 characters"))
                                            .put("done", type("boolean")))
                            .put("required", new JsonArray().add("title"))),
            Map.entry(
                    Reference.class,
                    new JsonObject().put("type", new JsonArray().add("integer").add("string"))));

    private Schemas() {}

    static JsonObject of(Type type) {
        if (KNOWN.containsKey(type)) {
            return KNOWN.get(type).copy();
        }
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            return type("array").put("items", of(list.getActualTypeArguments()[0]));
        }
        var known = (Class<?>) type;
        if (known.isEnum()) {
            return type("string").put("enum", words(known));
        }
        var kinds = known.getAnnotation(JsonSubTypes.class);
        return kinds == null
                ? record(known)
                : new JsonObject()
                        .put(
                                "anyOf",
                                new JsonArray(Arrays.stream(kinds.value())
                                        .map(kind -> of(kind.value()))
                                        .toList()));
    }

    /** Its members are those that Jackson writes: no component that it leaves out, and what else the record tells. */
    private static JsonObject record(Class<?> type) {
        var properties = new JsonObject();
        var required = new JsonArray();
        var written = JSON.getSerializationConfig().introspect(JSON.constructType(type));
        var inclusion = written.findPropertyInclusion(JsonInclude.Value.empty());
        for (var member : written.findProperties()) {
            properties.put(member.getName(), member((Method) member.getGetter().getAnnotated()));
            if (isAlwaysThere(inclusion.withOverrides(member.findInclusion()))) required.add(member.getName());
        }
        return type("object").put("properties", properties).put("required", required);
    }

    private static boolean isAlwaysThere(JsonInclude.Value inclusion) {
        return switch (inclusion.getValueInclusion()) {
            case ALWAYS, USE_DEFAULTS -> true;
            default -> false;
        };
    }

    private static JsonObject member(Method told) {
        if (told.getReturnType() == JsonNode.class) {
            return new JsonObject().put("type", new JsonArray().add("object").add("null"));
        }
        var schema = of(told.getGenericReturnType());
        return told.getReturnType().isPrimitive()
                ? schema
                : new JsonObject().put("anyOf", new JsonArray().add(schema).add(type("null")));
    }

    private static JsonArray words(Class<?> type) {
        return new JsonArray(Arrays.stream(type.getEnumConstants())
                .map(constant -> constant.toString().toLowerCase(Locale.ROOT))
                .toList());
    }

    private static JsonObject type(String name) {
        return new JsonObject().put("type", name);
    }
}
