package dev.todochatbot.understanding.reading;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

import dev.todochatbot.understanding.figures.Figures;
import dev.todochatbot.understanding.language.Language;
import dev.todochatbot.understanding.template.Templates;

/**
 * Command: looks for better weights of evidence and thresholds, one after the other, by what {@link Figures#worth} says of them,
 * and prints each that is. Argument: the directory that the figures read.
 *
 * <p>A conditional logit over the sentences that the judges learn from was tried for this, and did worse: what people write of
 * their own accord is not what was written to be learnt from.
 */
final class WeightsMain {

    private static final double ENOUGH = 0.05;
    private static final double[] WEIGHT_STEPS = {0.25, -0.25, 0.1, -0.1};
    private static final double[] THRESHOLD_STEPS = {0.05, -0.05};
    /** What means something after another turn only: the figures know none. */
    private static final List<String> LATER = List.of("answer", "again", "conversation");

    private final Templates templates = Templates.of(Language.of("en"));
    private final Judging judging = Judging.of("en");
    private final Path data;
    private final Map<String, Double> weights = new TreeMap<>(Weights.load().weights());
    private final Map<String, Double> thresholds = new TreeMap<>(Weights.load().thresholds());
    private double best;

    private WeightsMain(Path data) {
        this.data = data;
    }

    public static void main(String[] arguments) {
        var search = new WeightsMain(Path.of(arguments[0]));
        search.best = search.worth();
        System.out.println("worth " + search.best);
        search.better(search.weights, WEIGHT_STEPS);
        search.better(search.thresholds, THRESHOLD_STEPS);
        System.out.println(search.weights + "\n" + search.thresholds);
    }

    private void better(Map<String, Double> values, double[] steps) {
        values.keySet().stream().filter(Predicate.not(LATER::contains)).forEach(name -> better(values, name, steps));
    }

    private void better(Map<String, Double> values, String name, double[] steps) {
        double before = values.get(name);
        for (double step : steps) {
            values.put(name, before + step);
            double worth = worth();
            if (worth > best + ENOUGH) {
                best = worth;
                System.out.printf(Locale.ROOT, "%s: %.2f, worth %.2f%n", name, before + step, worth);
                return;
            }
        }
        values.put(name, before);
    }

    private double worth() {
        var reader = new LanguageReader(templates, judging, new Weights(weights, thresholds));
        return Figures.worth(new Understanding(List.of(reader)), data);
    }
}
