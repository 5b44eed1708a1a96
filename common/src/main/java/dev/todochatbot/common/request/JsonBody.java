package dev.todochatbot.common.request;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.todochatbot.common.problem.FieldError;
import dev.todochatbot.common.problem.ProblemException;
import dev.todochatbot.common.problem.Problems;

/**
 * Makes an object of a JSON document that came from outside, or says all that is wrong with it: what cannot be read is
 * taken out, and the rest is read and validated nevertheless.
 */
@Singleton
public class JsonBody {

    /** Nobody mends more at once; each costs one more reading. */
    private static final int MOST_ERRORS = 20;

    private final ObjectMapper json;
    private final Validator validator;
    /** By how many values they read. */
    private final Map<Integer, ObjectReader> trees = new ConcurrentHashMap<>();

    JsonBody(ObjectMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /**
     * @param known what is wrong with the rest of the request; named together with what is wrong here
     * @param values how many names and values it may have
     * @return null where there is no body, or {@code null} in it
     * @throws ProblemException 400 naming every field that is wrong
     */
    <T> T read(InputStream body, JavaType type, List<FieldError> known, int values) throws IOException {
        JsonNode tree;
        try {
            tree = trees.computeIfAbsent(values, this::ofAtMost).readTree(body);
        } catch (JsonProcessingException e) {
            throw ProblemException.invalid(
                    new Findings(known).addAll(Problems.of(e).errors()).all());
        }
        return read(tree, type, known);
    }

    private ObjectReader ofAtMost(int values) {
        var factory = json.getFactory();
        var constraints =
                factory.streamReadConstraints().rebuild().maxTokenCount(values).build();
        return json.reader()
                .with(factory.rebuild().streamReadConstraints(constraints).build());
    }

    /**
     * @param tree is not changed
     * @throws ProblemException 400 naming every field that is wrong
     */
    public <T> T read(JsonNode tree, Class<T> type) {
        return read(tree, json.constructType(type), List.of());
    }

    private <T> T read(JsonNode tree, JavaType type, List<FieldError> known) {
        var findings = new Findings(known).addAll(Characters.refused(tree));
        var rest = tree;
        while (true) {
            try {
                T value = rest.isMissingNode() ? null : json.readerFor(type).readValue(rest);
                if (findings.isEmpty()) return value;
                findings.addAll(violations(value));
                break;
            } catch (JsonProcessingException failure) {
                findings.addAll(Problems.of(failure).errors());
                if (rest == tree) rest = tree.deepCopy();
                if (findings.size() >= MOST_ERRORS || !takeOut(rest, failure)) break;
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
        throw ProblemException.invalid(findings.all());
    }

    private List<FieldError> violations(Object value) {
        // What is no record of ours, such as a map, has no constraints
        if (!(value instanceof Record)) return List.of();
        var violations = validator.validate(value);
        return violations.isEmpty()
                ? List.of()
                : Problems.of(new ConstraintViolationException(violations)).errors();
    }

    /** Takes out what could not be read, so that the rest can be. */
    private static boolean takeOut(JsonNode tree, JsonProcessingException failure) {
        // A map does not tell where a number of it is out of range
        if (!(failure instanceof JsonMappingException mapping)
                || mapping.getPath().isEmpty()) return false;
        var path = new ArrayList<>(mapping.getPath());
        var last = path.removeLast();
        var parent = tree;
        for (var step : path)
            parent = step.getFieldName() == null ? parent.path(step.getIndex()) : parent.path(step.getFieldName());
        return switch (parent) {
            case ObjectNode object -> object.remove(last.getFieldName()) != null;
            case ArrayNode array
            when !array.path(last.getIndex()).isNull() -> {
                array.set(last.getIndex(), array.nullNode());
                yield true;
            }
            default -> false;
        };
    }
}
