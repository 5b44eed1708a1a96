package dev.todochatbot.understanding.figures;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

import dev.todochatbot.understanding.account.Account;
import dev.todochatbot.understanding.language.DataException;
import dev.todochatbot.understanding.reading.Decision;
import dev.todochatbot.understanding.reading.Understanding;
import dev.todochatbot.understanding.reading.Understood;
import dev.todochatbot.when.meaning.Speaker;

/**
 * Prints how well messages are understood, for every set that is there; the trace of one sentence; or what long ones cost.
 *
 * <p>Arguments: {@code figures DATA [--failures]}, {@code trace LANGUAGE SENTENCE [TASK…]} or {@code speed}.
 */
public final class Figures {

    private static final ZonedDateTime NOW = ZonedDateTime.parse("2026-03-10T10:00:00+01:00[Europe/Berlin]");
    private static final List<String> LANGUAGES = List.of("en", "de", "es", "ur", "ur-Latn");

    private Figures() {}

    public static void main(String[] arguments) {
        var understanding = Understanding.of(present());
        switch (arguments[0]) {
            case "trace" -> {
                Account account = Phrases.account(List.of(arguments).subList(3, arguments.length));
                Understood understood = understanding.understand(arguments[2], account, speaker(arguments[1]));
                System.out.println(understood.trace().text());
            }
            case "figures" -> {
                boolean failures = List.of(arguments).contains("--failures");
                run(understanding, Path.of(arguments[1]), failures);
                LANGUAGES.forEach(code -> said(understanding, code, failures));
            }
            case "speed" ->
                Speed.print(said -> understanding.understand(said.message(), said.account(), speaker("en")));
            default -> throw new IllegalArgumentException("figures, trace or speed, not " + arguments[0]);
        }
    }

    public static void run(Understanding understanding, Path data, boolean failures) {
        print(judged(cases(data), understanding), failures);
    }

    /**
     * One number for all that may be looked at, half A and the sample: what is right, orders that are done and not asked about,
     * and what is not for us and is left alone; a change that was not asked for takes the most from it.
     */
    public static double worth(Understanding understanding, Path data) {
        var seen = judged(cases(data).stream().filter(one -> !one.unseen()).toList(), understanding).values().stream()
                .flatMap(List::stream)
                .toList();
        var orders = of(seen, Case.Sort.ORDER);
        var foreign = of(seen, Case.Sort.FOREIGN);
        return 100 * part(of(seen, Case.Sort.QUESTION, Case.Sort.ORDER, Case.Sort.TALK), Judged::isRight)
                + 35 * part(orders, one -> one.outcome() == Outcome.CHANGED)
                - 100 * part(of(seen, Case.Sort.QUESTION), one -> one.outcome() == Outcome.CHANGED)
                + 60 * part(foreign, Judged::isRight)
                - 12 * part(foreign, one -> one.outcome() == Outcome.ASKED)
                - 5 * part(foreign, one -> one.outcome() == Outcome.LOOKED_UP);
    }

    private static double part(List<Judged> all, Predicate<Judged> which) {
        return (double) all.stream().filter(which).count() / Math.max(1, all.size());
    }

    private static void said(Understanding understanding, String code, boolean failures) {
        SaidSet.of(code)
                .print(
                        (text, account) -> understanding
                                .understand(text, account, speaker(code))
                                .decision(),
                        failures);
    }

    private static List<String> present() {
        return LANGUAGES.stream().filter(Figures::isThere).toList();
    }

    private static boolean isThere(String code) {
        if (Figures.class.getResource("/language/" + code + "/words.yaml") == null) {
            return false;
        }
        try {
            Understanding.of(List.of(code));
            return true;
        } catch (DataException e) {
            System.err.println(e.getMessage());
            return false;
        }
    }

    private static Speaker speaker(String language) {
        return new Speaker(NOW, dev.todochatbot.when.DateOrder.DMY, Locale.forLanguageTag(language));
    }

    private static List<Case> cases(Path data) {
        var cases = new ArrayList<Case>();
        for (String name : List.of("clinc-train", "slurp-devel")) {
            Path file = data.resolve("data/phrases/" + name + ".jsonl");
            if (Files.exists(file)) {
                cases.addAll(Phrases.of(file));
            }
        }
        Path sample = data.resolve("eval/assistant.yaml");
        if (Files.exists(sample)) {
            cases.addAll(Sample.of(sample, NOW.toLocalDate()));
        }
        return cases;
    }

    private record Judged(Case one, Outcome outcome, List<String> titles) {
        /** Whether new tasks are called as they should be. */
        boolean isTitled() {
            return outcome != Outcome.CHANGED
                    || one.titles().isEmpty()
                    || one.titles().stream()
                            .allMatch(right -> titles.stream()
                                    .anyMatch(title -> right.stream().anyMatch(title::equalsIgnoreCase)));
        }

        boolean isRight() {
            return one.right().contains(outcome);
        }
    }

    private static Map<String, List<Judged>> judged(List<Case> cases, Understanding understanding) {
        var judged = new LinkedHashMap<String, List<Judged>>();
        for (Case one : cases) {
            Decision decision = understanding
                    .understand(one.text(), one.account(), speaker("en"))
                    .decision();
            judged.computeIfAbsent(one.set(), _ -> new ArrayList<>())
                    .add(new Judged(one, Outcome.of(decision), Outcome.titles(decision)));
        }
        return judged;
    }

    private static void print(Map<String, List<Judged>> sets, boolean failures) {
        System.out.printf("%-16s %7s  %-26s %-26s %s%n", "", "right", "questions", "orders", "foreign");
        System.out.printf(
                "%-16s %7s  %-26s %-26s %s%n",
                "", "", "looked asked missed chg", "done asked missed", "untouched asked looked");
        sets.forEach((set, judged) -> System.out.println(line(set, judged)));
        sets.forEach((set, judged) -> confusions(set, judged));
        if (failures) {
            sets.values().stream()
                    .flatMap(List::stream)
                    .filter(one -> !one.isTitled())
                    .forEach(one -> System.out.printf(
                            "%s | %s | TITLES %s | %s%n",
                            one.one().set(),
                            one.one().kind(),
                            one.titles(),
                            one.one().text()));
            sets.values().stream()
                    .flatMap(List::stream)
                    .filter(one -> !one.isRight() && !one.one().unseen())
                    .forEach(one -> System.out.printf(
                            "%s | %s | %s | %s%n",
                            one.one().set(),
                            one.one().kind(),
                            one.outcome(),
                            one.one().text()));
        }
    }

    private static String line(String set, List<Judged> judged) {
        var ours = of(judged, Case.Sort.QUESTION, Case.Sort.ORDER, Case.Sort.TALK);
        var questions = of(judged, Case.Sort.QUESTION);
        var orders = of(judged, Case.Sort.ORDER);
        var foreign = of(judged, Case.Sort.FOREIGN);
        return String.format(
                "%-16s %6s%%  %6s %5s %5s %5s    %6s %5s %5s          %6s %6s %6s   (%d ours, %d foreign)",
                set,
                percent(ours.stream().filter(Judged::isRight).count(), ours.size()),
                share(questions, Outcome.LOOKED_UP),
                share(questions, Outcome.ASKED),
                share(questions, Outcome.DECLINED, Outcome.TALKED),
                share(questions, Outcome.CHANGED),
                share(orders, Outcome.CHANGED),
                share(orders, Outcome.ASKED),
                share(orders, Outcome.DECLINED, Outcome.TALKED, Outcome.LOOKED_UP),
                percent(foreign.stream().filter(Judged::isRight).count(), foreign.size()),
                share(foreign, Outcome.ASKED),
                share(foreign, Outcome.LOOKED_UP),
                ours.size(),
                foreign.size());
    }

    private static List<Judged> of(List<Judged> judged, Case.Sort... sorts) {
        return judged.stream()
                .filter(one -> List.of(sorts).contains(one.one().sort()))
                .toList();
    }

    private static String share(List<Judged> judged, Outcome... outcomes) {
        return percent(
                judged.stream()
                        .filter(one -> List.of(outcomes).contains(one.outcome()))
                        .count(),
                judged.size());
    }

    private static String percent(long some, long all) {
        return all == 0 ? "-" : String.format(Locale.ROOT, "%.1f", 100.0 * some / all);
    }

    private static void confusions(String set, List<Judged> judged) {
        var kinds = new TreeMap<String, Map<Outcome, Integer>>();
        judged.forEach(one ->
                kinds.computeIfAbsent(one.one().kind(), _ -> new TreeMap<>()).merge(one.outcome(), 1, Integer::sum));
        System.out.println(set + ": " + kinds);
    }
}
