package dev.todochatbot.understanding.judge;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import dev.todochatbot.understanding.language.Token;
import dev.todochatbot.understanding.request.Intent;
import dev.todochatbot.understanding.request.Intent.Sort;
import dev.todochatbot.understanding.template.Span;

/**
 * What kind of request some words are, as far as words alone tell: a multinomial logistic regression over {@link Features}.
 * It has learnt in the build ({@link JudgeTrainer}); its weights have a byte each.
 */
public final class Judge {

    /** Of these; what an answer to a question means is told by the question. */
    static final List<Intent> CLASSES = Arrays.stream(Intent.values())
            .filter(intent -> intent.sort() != Sort.CONVERSATION)
            .toList();

    private final float[] scales;
    private final byte[] weights;

    private Judge(float[] scales, byte[] weights) {
        this.scales = scales;
        this.weights = weights;
    }

    /** @return empty where a language has too few sentences to learn from */
    public static Optional<Judge> of(String language) {
        try (var file = Judge.class.getResourceAsStream("/judge/" + language + ".model")) {
            return file == null
                    ? Optional.empty()
                    : Optional.of(read(new DataInputStream(new BufferedInputStream(file))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Judge read(DataInputStream file) throws IOException {
        float[] scales = new float[CLASSES.size()];
        for (int at = 0; at < scales.length; at++) scales[at] = file.readFloat();
        byte[] weights = new byte[CLASSES.size() * Features.BUCKETS];
        file.readFully(weights);
        return new Judge(scales, weights);
    }

    void write(DataOutputStream file) throws IOException {
        for (float scale : scales) file.writeFloat(scale);
        file.write(weights);
    }

    /** @param learnt by bucket, then class */
    static Judge of(float[] learnt) {
        float[] scales = new float[CLASSES.size()];
        for (int at = 0; at < learnt.length; at++) {
            int type = at % scales.length;
            scales[type] = Math.max(scales[type], Math.abs(learnt[at]) / Byte.MAX_VALUE);
        }
        byte[] weights = new byte[learnt.length];
        for (int at = 0; at < learnt.length; at++) {
            float scale = scales[at % scales.length];
            weights[at] = scale == 0 ? 0 : (byte) Math.round(learnt[at] / scale);
        }
        return new Judge(scales, weights);
    }

    /** @return the probability of each intent, by its place in {@link Intent}; together 1 */
    public double[] probabilities(List<Token> tokens, List<Span> spans) {
        Features features = Features.of(tokens, spans);
        double[] scores = new double[CLASSES.size()];
        for (int at = 0; at < features.buckets().length; at++) {
            int row = features.buckets()[at] * scores.length;
            for (int type = 0; type < scores.length; type++)
                scores[type] += features.values()[at] * weights[row + type];
        }
        for (int type = 0; type < scores.length; type++) scores[type] *= scales[type];
        softmax(scores);
        double[] probabilities = new double[Intent.values().length];
        for (int type = 0; type < scores.length; type++)
            probabilities[CLASSES.get(type).ordinal()] = scores[type];
        return probabilities;
    }

    /** In place. */
    static void softmax(double[] scores) {
        double most = Arrays.stream(scores).max().orElse(0);
        double sum = 0;
        for (int at = 0; at < scores.length; at++) sum += scores[at] = Math.exp(scores[at] - most);
        for (int at = 0; at < scores.length; at++) scores[at] /= sum;
    }
}
