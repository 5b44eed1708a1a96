package dev.todochatbot.understanding.judge;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashMap;
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
    /** Of each bucket the row of its weights: many buckets have none, and many the same ones. */
    private final char[] rows;

    private final byte[] weights;

    private Judge(float[] scales, char[] rows, byte[] weights) {
        this.scales = scales;
        this.rows = rows;
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
        char[] rows = new char[Features.BUCKETS];
        for (int at = 0; at < rows.length; at++) rows[at] = file.readChar();
        byte[] weights = new byte[file.readInt()];
        file.readFully(weights);
        return new Judge(scales, rows, weights);
    }

    void write(DataOutputStream file) throws IOException {
        for (float scale : scales) file.writeFloat(scale);
        for (char row : rows) file.writeChar(row);
        file.writeInt(weights.length);
        file.write(weights);
    }

    /** @param learnt by bucket, then class */
    static Judge of(float[] learnt) {
        float[] scales = new float[CLASSES.size()];
        for (int at = 0; at < learnt.length; at++) {
            int type = at % scales.length;
            scales[type] = Math.max(scales[type], Math.abs(learnt[at]) / Byte.MAX_VALUE);
        }
        char[] rows = new char[Features.BUCKETS];
        var known = new HashMap<ByteBuffer, Integer>();
        var weights = new ByteArrayOutputStream();
        for (int bucket = 0; bucket < rows.length; bucket++) {
            byte[] row = new byte[scales.length];
            for (int type = 0; type < row.length; type++) {
                float scale = scales[type];
                row[type] = scale == 0 ? 0 : (byte) Math.round(learnt[bucket * row.length + type] / scale);
            }
            Integer same = known.putIfAbsent(ByteBuffer.wrap(row), known.size());
            if (same == null) weights.writeBytes(row);
            rows[bucket] = (char) (same == null ? known.size() - 1 : same);
        }
        return new Judge(scales, rows, weights.toByteArray());
    }

    /** @return the probability of each intent, by its place in {@link Intent}; together 1 */
    public double[] probabilities(List<Token> tokens, List<Span> spans) {
        Features features = Features.of(tokens, spans);
        double[] scores = new double[CLASSES.size()];
        for (int at = 0; at < features.buckets().length; at++) {
            int row = rows[features.buckets()[at]] * scores.length;
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
