package dev.todochatbot.understanding.reading;

import java.util.Map;

/** What speaks for and against a reading, by name: before it is weighed. */
public record Evidence(Map<String, Double> values) {

    static final Evidence NONE = new Evidence(Map.of());
}
