package dev.todochatbot.understanding.judge;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Learns by Adagrad; the same lessons give the same judge, to the byte. */
final class JudgeTrainer {

    private static final int PASSES = 20;
    private static final float STEP = 0.5f;
    /** What pulls each weight towards nothing. */
    private static final float HOLD = 1e-5f;

    /** A sentence as numbers. */
    record Sample(Features features, int type, float weight) {}

    /** Too small a mistake to learn from. */
    private static final double RIGHT = 1e-3;

    private static final int TYPES = Judge.CLASSES.size();

    /** By bucket, then class. */
    private final float[] weights = new float[Features.BUCKETS * TYPES];

    private final float[] squares = new float[Features.BUCKETS * TYPES];

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
        int[] buckets = sample.features().buckets();
        float[] values = sample.features().values();
        double[] wrong = new double[TYPES];
        for (int at = 0; at < buckets.length; at++) {
            int row = buckets[at] * TYPES;
            for (int type = 0; type < TYPES; type++) wrong[type] += values[at] * weights[row + type];
        }
        Judge.softmax(wrong);
        wrong[sample.type()] -= 1;
        for (int type = 0; type < TYPES; type++) {
            if (Math.abs(wrong[type]) < RIGHT) continue;
            float slope = (float) wrong[type] * sample.weight();
            for (int at = 0; at < buckets.length; at++) step(buckets[at] * TYPES + type, slope * values[at]);
        }
    }

    private void step(int at, float slope) {
        float held = slope + HOLD * weights[at];
        squares[at] += held * held;
        weights[at] -= STEP * held / (float) Math.sqrt(squares[at] + 1e-8f);
    }
}
