package dev.todochatbot.understanding.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.stream.Collectors;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** How much each piece of evidence counts, and from which probability on a reading is acted on: {@code weights.yaml}. */
record Weights(Map<String, Double> weights, Map<String, Double> thresholds) {

    private static final String FILE = "/language/weights.yaml";

    static Weights load() {
        try (InputStream file = Weights.class.getResourceAsStream(FILE)) {
            Map<String, Map<String, Number>> read = new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
            return new Weights(numbers(read.get("weights")), numbers(read.get("thresholds")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Double> numbers(Map<String, Number> read) {
        return read.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, entry -> entry.getValue().doubleValue()));
    }

    double score(Evidence evidence) {
        return evidence.values().entrySet().stream()
                .mapToDouble(piece -> piece.getValue() * weights.getOrDefault(piece.getKey(), 0.0))
                .sum();
    }

    double threshold(String name) {
        return thresholds.get(name);
    }
}
