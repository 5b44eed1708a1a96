package dev.todochatbot.understanding.figures;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import com.sun.management.ThreadMXBean;
import dev.todochatbot.understanding.account.Account;

/** What messages of 4,000 characters cost, of several kinds, with all languages and a full account: CPU and memory, warm. */
final class Speed {

    private static final int SIZE = 4000;
    private static final int WARM = 40;
    private static final int ROUNDS = 100;
    private static final ThreadMXBean THREAD = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** Each is repeated up to the size. */
    private static final Map<String, String> KINDS = kinds();

    private Speed() {}

    private static Map<String, String> kinds() {
        var kinds = new LinkedHashMap<String, String>();
        kinds.put("a short one", "");
        kinds.put(
                "a long story",
                "So yesterday I finally met the landlord, who told me that the cellar must be empty before the painters "
                        + "arrive, which nobody had mentioned, and my sister thinks we could borrow her van. I am not sure "
                        + "whether that will do. Anyway, the boxes are heavier than they look, and somebody has to carry them! ");
        kinds.put(
                "dictation",
                "okay so add eggs and butter and remind me to call the plumber tomorrow morning and move the lawn to "
                        + "saturday and then mark the slides as done and what else do i have this week and delete the milk ");
        kinds.put("short requests", "buy milk\ncall mum\npay rent\nbook van\nfix bike\n");
        kinds.put(
                "dates",
                "meeting monday at 9, every tuesday from 3 to 4 pm, by next friday, on 12 march, in two weeks for 3 hours; ");
        kinds.put(
                "German",
                "morgen früh muss ich noch zum Bäcker und danach die Wäsche aufhängen, verschieb den Zahnarzt auf Freitag "
                        + "und setz Brot und Käse auf die Einkaufsliste, was steht diese Woche noch an? ");
        kinds.put(
                "Spanish",
                "mañana tengo que llamar al dentista y comprar pan, luego mueve la reunión al viernes y márcalo como hecho, "
                        + "¿qué tengo esta semana? ");
        kinds.put("Urdu", "کل صبح دودھ لانا ہے اور ڈاکٹر کو فون کرنا ہے پھر رپورٹ جمعہ تک کر دو اور آج کے کام دکھاؤ ");
        kinds.put(
                "Roman Urdu",
                "kal subah doodh lana hai aur doctor ko phone karna hai phir report jumay tak kar do aur aaj ke kaam dikhao ");
        kinds.put("unknown words", "zyxwv qrstu plomf grenki vadlo ");
        kinds.put("one word", "monday ");
        return kinds;
    }

    static void print(Consumer<Said> understand) {
        System.out.printf("%-16s %8s %8s %10s%n", "4,000 characters", "ms", "p99", "MiB");
        var all = new ArrayList<Long>();
        KINDS.forEach((kind, said) -> {
            String message = said.isEmpty()
                    ? "move the dentist to next friday"
                    : said.repeat(SIZE / said.length() + 1).substring(0, SIZE);
            Account account = Phrases.account(titles());
            for (int round = 0; round < WARM; round++) understand.accept(new Said(message, account));
            long[] times = new long[ROUNDS];
            long bytes = THREAD.getCurrentThreadAllocatedBytes();
            for (int round = 0; round < ROUNDS; round++) {
                long start = THREAD.getCurrentThreadCpuTime();
                understand.accept(new Said(message, account));
                times[round] = THREAD.getCurrentThreadCpuTime() - start;
            }
            double each = (THREAD.getCurrentThreadAllocatedBytes() - bytes) / (double) ROUNDS / (1 << 20);
            if (!said.isEmpty()) Arrays.stream(times).forEach(all::add);
            System.out.println(line(kind, times, each));
        });
        long[] times = all.stream().mapToLong(Long::longValue).toArray();
        System.out.println(line("all long ones", times, 0));
    }

    record Said(String message, Account account) {}

    private static String line(String kind, long[] times, double mebibytes) {
        Arrays.sort(times);
        return String.format(
                "%-16s %8.2f %8.2f %10.2f",
                kind, times[times.length / 2] / 1e6, times[times.length * 99 / 100] / 1e6, mebibytes);
    }

    /** As many tasks as somebody who is busy has. */
    private static List<String> titles() {
        var titles = new ArrayList<String>();
        for (String verb : List.of("Call", "Buy", "Repair", "Order", "Clean", "Book", "Return", "Check")) {
            for (String thing :
                    List.of("the printer", "a birthday cake", "winter tyres", "garden chairs", "the boiler")) {
                titles.add(verb + " " + thing);
            }
        }
        return titles;
    }
}
