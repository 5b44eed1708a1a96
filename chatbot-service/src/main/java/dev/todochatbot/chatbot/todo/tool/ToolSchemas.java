package dev.todochatbot.chatbot.todo.tool;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonRawSchema;
import dev.langchain4j.model.chat.request.json.JsonSchemaElement;

/** Tools as MCP describes them, for langchain4j. What a schema says of an argument goes to the model as it is. */
final class ToolSchemas {
    private ToolSchemas() {}

    static List<ToolSpecification> read(JsonNode tools) {
        var specifications = new ArrayList<ToolSpecification>();
        for (var tool : tools) specifications.add(specification(tool));
        return List.copyOf(specifications);
    }

    private static ToolSpecification specification(JsonNode tool) {
        var hints = new HashMap<String, Object>();
        tool.path("annotations").properties().forEach(hint -> {
            if (hint.getValue().isBoolean())
                hints.put(hint.getKey(), hint.getValue().booleanValue());
        });
        return ToolSpecification.builder()
                .name(tool.get("name").asText())
                .description(tool.path("description").asText(""))
                .parameters(arguments(tool.path("inputSchema")))
                .metadata(hints)
                .build();
    }

    private static JsonObjectSchema arguments(JsonNode schema) {
        var properties = new LinkedHashMap<String, JsonSchemaElement>();
        schema.path("properties")
                .properties()
                .forEach(argument -> properties.put(
                        argument.getKey(),
                        JsonRawSchema.from(argument.getValue().toString())));
        var required = new ArrayList<String>();
        for (var name : schema.path("required")) required.add(name.asText());
        return JsonObjectSchema.builder()
                .addProperties(properties)
                .required(required)
                .additionalProperties(false)
                .build();
    }
}
