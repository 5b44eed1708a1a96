package dev.todochatbot.understanding.judge;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Learns by Adagrad; the same lessons give the same judge, to the byte. */
final class JudgeTrainer {

    private static final int PASSES = 20;
    private static final double STEP = 0.5;
    /** What pulls each weight towards nothing. */
    private static final double HOLD = 1e-5;

    /** A sentence as numbers. */
    record Sample(Features features, int type, float weight) {}

    private final float[][] weights = new float[Judge.CLASSES.size()][Features.BUCKETS];
    private final float[][] squares = new float[Judge.CLASSES.size()][Features.BUCKETS];

    private JudgeTrainer() {}

    static Judge learnt(List<Sample> samples) {
        var trainer = new JudgeTrainer();
        var order = new ArrayList<>(samples);
        var random = new Random(7);
        for (int pass = 0; pass < PASSES; pass++) {
            Collections.shuffle(order, random);
            order.forEach(trainer::learn);
        }
        return Judge.of(trainer.weights);
    }

    private void learn(Sample sample) {
        Features features = sample.features();
        double[] scores = new double[weights.length];
        for (int type = 0; type < scores.length; type++) {
            for (int at = 0; at < features.buckets().length; at++) {
                scores[type] += features.values()[at] * weights[type][features.buckets()[at]];
            }
        }
        Judge.softmax(scores);
        for (int type = 0; type < scores.length; type++) {
            double wrong = (scores[type] - (type == sample.type() ? 1 : 0)) * sample.weight();
            for (int at = 0; at < features.buckets().length; at++)
                step(type, features.buckets()[at], wrong * features.values()[at]);
        }
    }

    private void step(int type, int bucket, double slope) {
        double held = slope + HOLD * weights[type][bucket];
        squares[type][bucket] += (float) (held * held);
        if (held != 0) weights[type][bucket] -= (float) (STEP * held / Math.sqrt(squares[type][bucket] + 1e-8));
    }
}
