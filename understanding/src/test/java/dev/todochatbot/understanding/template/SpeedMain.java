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
        if (System.getenv("STAGES") != null) {
            stages(templates, message, lists, tags);
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

    private static void stages(Templates t, String message, List<String> lists, List<String> tags) {
        var speaker = dev.todochatbot.when.meaning.Speaker.at(java.time.ZonedDateTime.now());
        long a = 0, b = 0, c = 0, d = 0, e = 0;
        for (int i = 0; i < 100; i++) {
            long t0 = cpu();
            var tokens = t.tokenizer().read(message);
            long t1 = cpu();
            var spans = t.spotters().spot(message, tokens, lists, tags, speaker);
            long t2 = cpu();
            t.requests().match(tokens, spans);
            long t3 = cpu();
            dev.todochatbot.when.reading.When.readings(message, speaker);
            long t4 = cpu();
            dev.todochatbot.when.reading.When.over(message, speaker);
            long t5 = cpu();
            a += t1 - t0;
            b += t2 - t1;
            c += t3 - t2;
            d += t4 - t3;
            e += t5 - t4;
        }
        System.out.printf(
                "   tokens %.2f spans %.2f (readings %.2f over %.2f) match %.2f%n",
                a / 1e8, b / 1e8, d / 1e8, e / 1e8, c / 1e8);
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
