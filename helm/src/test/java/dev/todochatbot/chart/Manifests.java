package dev.todochatbot.chart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

/** Kubernetes objects, as Helm or Quarkus wrote them. */
record Manifests(List<JsonNode> objects) {

    static Manifests parse(String yaml) {
        var mapper = new YAMLMapper();
        try (var documents = mapper.readerFor(JsonNode.class).<JsonNode>readValues(yaml)) {
            return new Manifests(
                    documents.readAll().stream().filter(JsonNode::isObject).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Manifests read(Path file) {
        try {
            return parse(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<JsonNode> all(String kind) {
        return objects.stream().filter(o -> kind.equals(o.at("/kind").asText())).toList();
    }

    JsonNode one(String kind, String name) {
        return all(kind).stream()
                .filter(o -> name.equals(name(o)))
                .findFirst()
                .orElseThrow(() -> new AssertionError(kind + " " + name + " is not among "
                        + all(kind).stream().map(Manifests::name).toList()));
    }

    /** The only container of a Deployment or StatefulSet. */
    JsonNode container(String kind, String name) {
        return one(kind, name).at("/spec/template/spec/containers/0");
    }

    /** Every pod that these objects lead to. */
    List<Pod> pods() {
        return objects.stream().flatMap(Manifests::pod).toList();
    }

    static String name(JsonNode object) {
        return object.at("/metadata/name").asText();
    }

    private static Stream<Pod> pod(JsonNode object) {
        return Stream.of("/spec/jobTemplate/spec/template/spec", "/spec/template/spec", "/spec")
                .map(object::at)
                .filter(spec -> spec.has("containers"))
                .map(spec -> new Pod(object.at("/kind").asText() + " " + name(object), spec))
                .limit(1);
    }

    /** A pod's specification, and whose it is. */
    record Pod(String of, JsonNode spec) {
        List<JsonNode> containers() {
            return Stream.of("containers", "initContainers")
                    .flatMap(kind -> spec.path(kind).valueStream())
                    .toList();
        }
    }
}
