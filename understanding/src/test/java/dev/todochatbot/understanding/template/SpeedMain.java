package dev.todochatbot.understanding.template;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;

import dev.todochatbot.understanding.language.Language;

/** Command: what reading of long and hostile messages takes, {@code SpeedMain en}. In milliseconds of CPU, warm. */
final class SpeedMain {

    private static final int ROUNDS = 300;
    private static final int SIZE = 4000;

    private SpeedMain() {}

    public static void main(String[] args) {
        for (String code : args) {
            var templates = Templates.of(Language.of(code));
            System.out.printf(
                    "%s: %d states%n%-60s %8s %8s %8s %6s%n",
                    code, templates.requests().size(), "message", "median", "p99", "visits", "each");
            for (String text : Hostile.TEXTS) {
                measure(templates, Hostile.repeated(text, SIZE));
            }
            measure(templates, "could you please move the dentist to next friday");
        }
    }

    private static void measure(Templates templates, String message) {
        var lists = List.of("Groceries", "Work", "Home", "Trip to Rome");
        var tags = List.of("home", "urgent", "errand");
        long[] times = new long[ROUNDS];
        Said said = null;
        for (int round = -ROUNDS / 3; round < ROUNDS; round++) {
            long start = cpu();
            said = Said.of(templates, message, lists, tags);
            if (round >= 0) {
                times[round] = cpu() - start;
            }
        }
        Arrays.sort(times);
        System.out.printf(
                "%-60s %8.2f %8.2f %8d %6.1f%s%n",
                message.substring(0, Math.min(58, message.length())).replace('\n', ' '),
                times[ROUNDS / 2] / 1e6,
                times[ROUNDS * 99 / 100] / 1e6,
                said.matches().visits(),
                (double) said.matches().visits() / said.tokens().size(),
                said.matches().complete() ? "" : " not to its end");
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
