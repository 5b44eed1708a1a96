package dev.todochatbot.understanding.judge;

import java.util.Comparator;
import java.util.List;

/**
 * Learns by Adagrad; the same lessons give the same judge, to the byte, and a few lessons more or less a judge that is hardly
 * another: a lesson has its turn whatever others there are, and what is learnt is the mean of the last passes, for each of
 * them sways with its last lessons.
 */
final class JudgeTrainer {

    private static final int PASSES = 20;
    private static final float STEP = 0.5f;
    /** What pulls each weight towards nothing. */
    private static final float HOLD = 1e-5f;

    /** The last ones, whose mean counts. */
    private static final int AVERAGED = 10;

    /**
     * A sentence as numbers.
     *
     * @param lot of its turn
     */
    record Sample(Features features, int type, float weight, long lot) {

        long turn(int pass) {
            long turn = (lot ^ pass * 0x9E3779B97F4A7C15L) * 0xBF58476D1CE4E5B9L;
            return turn ^ turn >>> 32;
        }
    }

    /** Too small a mistake to learn from. */
    private static final double RIGHT = 1e-3;

    private static final int TYPES = Judge.CLASSES.size();

    /** By bucket, then class. */
    private final float[] weights = new float[Features.BUCKETS * TYPES];

    private final float[] squares = new float[Features.BUCKETS * TYPES];

    private JudgeTrainer() {}

    static Judge learnt(List<Sample> samples) {
        var trainer = new JudgeTrainer();
        float[] mean = new float[trainer.weights.length];
        for (int pass = 0; pass < PASSES; pass++) {
            int now = pass;
            samples.stream()
                    .sorted(Comparator.comparingLong(sample -> sample.turn(now)))
                    .forEach(trainer::learn);
            if (PASSES - pass <= AVERAGED) {
                for (int at = 0; at < mean.length; at++) mean[at] += trainer.weights[at] / AVERAGED;
            }
        }
        return Judge.of(mean);
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
