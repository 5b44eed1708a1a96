package dev.todochatbot.common.openapi;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Which schemas a document uses, and for what. */
final class References {

    private static final String PREFIX = "#/components/schemas/";

    private final OpenAPI document;

    References(OpenAPI document) {
        this.document = document;
    }

    /** The names of those that a request can have a part of. */
    Set<String> fromRequests() {
        return closure(operations()
                .filter(operation -> operation.getRequestBody() != null)
                .flatMap(operation -> schemas(operation.getRequestBody().getContent())));
    }

    void dropUnused() {
        var answers = operations().flatMap(operation -> operation.getResponses().getAPIResponses().values().stream());
        var shared = document.getComponents().getResponses().values().stream();
        var parameters = operations()
                .filter(operation -> operation.getParameters() != null)
                .flatMap(operation -> operation.getParameters().stream())
                .map(parameter -> parameter.getSchema());
        var used = closure(Stream.concat(
                parameters, Stream.concat(answers, shared).flatMap(answer -> schemas(answer.getContent()))));
        used.addAll(fromRequests());
        var kept = new TreeMap<>(document.getComponents().getSchemas());
        kept.keySet().retainAll(used);
        document.getComponents().setSchemas(kept);
    }

    private Stream<Operation> operations() {
        return document.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream());
    }

    private static Stream<Schema> schemas(Content content) {
        return content == null
                ? Stream.empty()
                : content.getMediaTypes().values().stream().map(type -> type.getSchema());
    }

    private Set<String> closure(Stream<Schema> roots) {
        var names = new TreeSet<String>();
        var waiting = new ArrayDeque<Schema>(roots.filter(Objects::nonNull).toList());
        while (!waiting.isEmpty()) {
            var schema = waiting.pop();
            if (schema.getRef() != null && schema.getRef().startsWith(PREFIX)) {
                var name = schema.getRef().substring(PREFIX.length());
                var referred = document.getComponents().getSchemas().get(name);
                if (names.add(name) && referred != null) waiting.push(referred);
            }
            parts(schema).filter(Objects::nonNull).forEach(waiting::push);
        }
        return names;
    }

    private static Stream<Schema> parts(Schema schema) {
        return Stream.of(
                        Stream.of(schema.getItems(), schema.getAdditionalPropertiesSchema()),
                        all(
                                schema.getProperties() == null
                                        ? null
                                        : schema.getProperties().values()),
                        all(schema.getOneOf()),
                        all(schema.getAnyOf()),
                        all(schema.getAllOf()))
                .flatMap(stream -> stream);
    }

    private static Stream<Schema> all(Collection<Schema> schemas) {
        return schemas == null ? Stream.empty() : schemas.stream();
    }
}
