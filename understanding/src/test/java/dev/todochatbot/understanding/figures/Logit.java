package dev.todochatbot.understanding.figures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Learns weights of evidence from sentences whose right readings are known: a conditional logit, by steps along the gradient
 * that become smaller, and held near the weights of before where there is little to learn from.
 */
public final class Logit {

    private static final int ROUNDS = 400;
    private static final double STEP = 0.3;
    private static final double HOLD = 0.002;

    private Logit() {}

    /** One sentence: the evidence of each reading and of "nothing", and which of them are right. */
    public record Choice(List<Map<String, Double>> evidence, List<Boolean> right) {}

    public static Map<String, Double> learn(List<Choice> choices, Map<String, Double> before) {
        var weights = new TreeMap<>(before);
        var squares = new HashMap<String, Double>();
        for (int round = 0; round < ROUNDS; round++) {
            var gradient = new HashMap<String, Double>();
            choices.forEach(choice -> add(choice, weights, gradient, choices.size()));
            weights.replaceAll((name, weight) -> {
                double slope = gradient.getOrDefault(name, 0.0) - HOLD * (weight - before.get(name));
                double square = squares.merge(name, slope * slope, Double::sum);
                return square == 0 ? weight : weight + STEP * slope / Math.sqrt(square);
            });
        }
        return weights;
    }

    private static void add(Choice choice, Map<String, Double> weights, Map<String, Double> gradient, int all) {
        List<Double> scores = scores(choice, weights);
        double top = scores.stream().mapToDouble(score -> score).max().orElse(0);
        double sum = 0;
        double right = 0;
        for (int i = 0; i < scores.size(); i++) {
            double share = Math.exp(scores.get(i) - top);
            sum += share;
            right += choice.right().get(i) ? share : 0;
        }
        if (right == 0) {
            return;
        }
        for (int i = 0; i < scores.size(); i++) {
            double share = Math.exp(scores.get(i) - top);
            double pull = (choice.right().get(i) ? share / right : 0) - share / sum;
            choice.evidence().get(i).forEach((name, value) -> gradient.merge(name, pull * value / all, Double::sum));
        }
    }

    private static List<Double> scores(Choice choice, Map<String, Double> weights) {
        var scores = new ArrayList<Double>();
        for (Map<String, Double> evidence : choice.evidence()) {
            scores.add(evidence.entrySet().stream()
                    .mapToDouble(piece -> piece.getValue() * weights.getOrDefault(piece.getKey(), 0.0))
                    .sum());
        }
        return scores;
    }
}
