package dev.todochatbot.understanding.reading;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import dev.todochatbot.understanding.filling.Message;
import dev.todochatbot.understanding.request.Intent;
import dev.todochatbot.understanding.request.Intent.Sort;

/**
 * All readings of a message, the likeliest first, and how likely it is nothing for us.
 *
 * @param evidence for "nothing for us"
 * @param visits how much work the matcher had
 */
record Weighed(Message message, List<Reading> readings, double nothing, Evidence evidence, Judged judged, int visits) {

    double probability(Predicate<Reading> which) {
        return readings.stream().filter(which).mapToDouble(Reading::probability).sum();
    }

    double probability(Sort sort) {
        return probability(reading -> reading.is(sort));
    }

    double probability(Intent intent) {
        return probability(reading -> reading.intent() == intent);
    }

    /** What is wanted most likely, all readings with the same intent together. */
    Optional<Intent> likeliest(Predicate<Reading> which) {
        return together(which).entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey);
    }

    /** How far the likeliest intent is ahead of the second. */
    double lead(Predicate<Reading> which) {
        List<Double> best = together(which).values().stream()
                .sorted(Comparator.reverseOrder())
                .toList();
        return best.isEmpty() ? 0 : best.size() == 1 ? best.getFirst() : best.getFirst() - best.get(1);
    }

    private Map<Intent, Double> together(Predicate<Reading> which) {
        return readings.stream()
                .filter(which)
                .collect(Collectors.groupingBy(Reading::intent, Collectors.summingDouble(Reading::probability)));
    }

    Optional<Reading> first(Intent intent) {
        return readings.stream().filter(reading -> reading.intent() == intent).findFirst();
    }

    /** The likeliest reading of each intent that can be offered, the likeliest intent first. */
    List<Reading> nearest() {
        return together(reading -> !reading.wantsTitle()).entrySet().stream()
                .sorted(Map.Entry.<Intent, Double>comparingByValue().reversed())
                .map(entry -> readings.stream()
                        .filter(reading -> reading.intent() == entry.getKey() && !reading.wantsTitle())
                        .findFirst()
                        .orElseThrow())
                .toList();
    }
}
