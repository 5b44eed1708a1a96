package dev.todochatbot.understanding.judge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.todochatbot.understanding.language.Token;
import dev.todochatbot.understanding.template.Kind;
import dev.todochatbot.understanding.template.Span;
import dev.todochatbot.understanding.template.Time;

/**
 * What the judge looks at: words, pairs of words, the first and the last ones, and groups of letters, so that words it never
 * saw count as well. Each is hashed to a bucket; together they have length 1.
 *
 * @param buckets in ascending order
 * @param values of the same places
 */
record Features(int[] buckets, float[] values) {

    static final int BUCKETS = 1 << 15;

    /** A long message says what it wants at its beginning. */
    private static final int MOST_WORDS = 60;

    private static final String EDGE = "^";
    private static final int[] GROUPS = {3, 4};

    static Features of(List<Token> tokens, List<Span> spans) {
        List<String> words = words(tokens, spans);
        var counts = new HashMap<Integer, Integer>();
        for (int at = 0; at < words.size(); at++) {
            String word = words.get(at);
            add("w", word, counts);
            add("p", (at == 0 ? EDGE : words.get(at - 1)) + " " + word, counts);
            groups(word, counts);
        }
        if (!words.isEmpty()) {
            add("p", words.getLast() + " " + EDGE, counts);
            add("f", words.getFirst(), counts);
            add("l", words.getLast(), counts);
            if (words.size() > 1) add("f", words.get(0) + " " + words.get(1), counts);
        }
        return normed(counts);
    }

    /** Times, numbers and quotations are alike, whatever they say. */
    private static List<String> words(List<Token> tokens, List<Span> spans) {
        String[] said = new String[tokens.size()];
        for (int at = 0; at < said.length; at++) said[at] = word(tokens.get(at));
        // The longest first: "friday" within "by friday" is the same date
        List<Span> times = spans.stream()
                .filter(span -> span.value() instanceof Time time && time.certain() && time.anyOf() == null)
                .sorted(Comparator.comparingInt((Span span) -> span.from() - span.to()))
                .toList();
        var taken = new BitSet();
        for (Span span : times) {
            if (taken.get(span.from(), span.to()).isEmpty()) {
                taken.set(span.from(), span.to());
                Arrays.fill(said, span.from(), span.to(), "");
                said[span.from()] = span.kind() == Kind.DURATION ? "xlength" : "xdate";
            }
        }
        var words = new ArrayList<String>();
        for (String word : said) if (!word.isEmpty() && words.size() < MOST_WORDS) words.add(word);
        return words;
    }

    private static String word(Token token) {
        return switch (token.shape()) {
            case WORD -> token.folded();
            case NUMBER -> "xnum";
            case QUOTE -> "xquote";
            // Details of what is said, whatever that is
            case MARK -> "";
            case LINK -> "xlink";
            case EMOJI -> "xemoji";
            case POINT -> token.raw().equals("?") || token.raw().equals("؟") ? "?" : "";
        };
    }

    private static void groups(String word, Map<Integer, Integer> counts) {
        String edged = EDGE + word + EDGE;
        for (int size : GROUPS) {
            for (int from = 0; from + size <= Math.min(edged.length(), MOST_WORDS); from++) {
                add("g", edged.substring(from, from + size), counts);
            }
        }
    }

    private static void add(String kind, String what, Map<Integer, Integer> counts) {
        counts.merge(bucket(kind + what), 1, Integer::sum);
    }

    /** FNV-1a, its upper half folded into the lower one. */
    private static int bucket(String feature) {
        int hash = 0x811c9dc5;
        for (int at = 0; at < feature.length(); at++) hash = (hash ^ feature.charAt(at)) * 0x01000193;
        return (hash ^ hash >>> 15) & BUCKETS - 1;
    }

    private static Features normed(Map<Integer, Integer> counts) {
        int[] buckets =
                counts.keySet().stream().mapToInt(Integer::intValue).sorted().toArray();
        float[] values = new float[buckets.length];
        double squares = 0;
        for (int at = 0; at < buckets.length; at++) {
            values[at] = (float) Math.log1p(counts.get(buckets[at]));
            squares += values[at] * values[at];
        }
        for (int at = 0; at < values.length; at++) values[at] /= (float) Math.sqrt(squares);
        return new Features(buckets, values);
    }
}
