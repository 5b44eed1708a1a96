package dev.todochatbot.understanding.figures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import dev.todochatbot.understanding.account.Account;
import dev.todochatbot.understanding.account.Focus;
import dev.todochatbot.understanding.account.KnownTask;
import dev.todochatbot.understanding.figures.Case.Sort;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;

/** The first messages of the public cases, with the account that each gives. */
final class Sample {

    private static final Set<String> CHANGES =
            Set.of("created", "changed", "completed", "reopened", "deleted", "pending", "restored", "candidates");

    private static final int MOST_ALIASES = 10_000;

    private Sample() {}

    static List<Case> of(Path file, LocalDate today) {
        try {
            var options = new LoaderOptions();
            options.setMaxAliasesForCollections(MOST_ALIASES);
            Map<String, Object> read = new Yaml(options).load(Files.readString(file));
            var cases = new ArrayList<Case>();
            for (Map<String, Object> one : maps(read.get("cases"))) {
                Map<String, Object> turn = maps(one.get("turns")).getFirst();
                cases.add(of(one, turn, today));
            }
            return cases;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Case of(Map<String, Object> one, Map<String, Object> turn, LocalDate today) {
        Map<String, Object> expected = expected(map(turn.get("expect")));
        Sort sort = expected.keySet().stream().anyMatch(Sample::isChange)
                ? Sort.ORDER
                : "small-talk".equals(one.get("family")) ? Sort.TALK : Sort.QUESTION;
        Set<Outcome> right = sort == Sort.ORDER
                ? Set.of(Outcome.CHANGED)
                : sort == Sort.TALK
                        ? Case.SAY
                        : expected.containsKey("unchanged") ? Set.of(Outcome.values()) : Case.LOOK;
        return new Case(
                "sample" + (Boolean.TRUE.equals(one.get("stretch")) ? " stretch" : ""),
                (String) one.get("family"),
                dated((String) turn.get("say"), today),
                sort,
                right,
                account(map(one.get("given"))),
                false,
                maps(expected.getOrDefault("created", List.of())).stream()
                        .map(created -> titles(created.get("title")))
                        .toList());
    }

    private static List<String> titles(Object title) {
        return title instanceof List<?> several
                ? several.stream().map(String::valueOf).toList()
                : List.of(String.valueOf(title));
    }

    /** Of several that may be expected, the first. */
    private static Map<String, Object> expected(Map<String, Object> expected) {
        return expected.containsKey("anyOf") ? maps(expected.get("anyOf")).getFirst() : expected;
    }

    private static boolean isChange(String key) {
        return CHANGES.contains(key);
    }

    private static Account account(Map<String, Object> given) {
        var tasks = new ArrayList<KnownTask>();
        var lists = new TreeSet<String>();
        var tags = new TreeSet<String>();
        lists.add("Inbox");
        if (given.get("lists") instanceof List<?> named) {
            named.forEach(name -> lists.add((String) name));
        }
        for (Map<String, Object> task : maps(given.getOrDefault("tasks", List.of()))) {
            List<String> tagged = task.get("tags") instanceof List<?> all
                    ? all.stream().map(String::valueOf).toList()
                    : List.of();
            String list = (String) task.getOrDefault("list", "Inbox");
            lists.add(list);
            tags.addAll(tagged);
            int number = tasks.size() + 1;
            tasks.add(new KnownTask(
                    "task-" + number,
                    number,
                    (String) task.get("title"),
                    (String) task.get("notes"),
                    Boolean.TRUE.equals(task.get("done")),
                    tagged,
                    list));
        }
        return new Account(tasks.stream().filter(task -> !task.done()).toList(), List.copyOf(lists), tags, Focus.NONE);
    }

    /** {@code {today+9d|%-d %B}}: any day does, for only the kind of act is looked at. */
    private static String dated(String say, LocalDate today) {
        int open = say.indexOf('{');
        int bar = say.indexOf('|', open + 1);
        int close = say.indexOf('}', bar + 1);
        if (open < 0 || bar < 0 || close < 0) {
            return say;
        }
        String pattern = say.substring(bar + 1, close)
                .replace("%-d", "d")
                .replace("%d", "dd")
                .replace("%B", "MMMM")
                .replace("%b", "MMM")
                .replace("%A", "EEEE")
                .replace("%a", "EEE")
                .replace("%-m", "M")
                .replace("%m", "MM")
                .replace("%Y", "uuuu");
        String date = DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).format(today.plusDays(9));
        return dated(say.substring(0, open) + date + say.substring(close + 1), today);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object read) {
        return read == null ? Map.of() : (Map<String, Object>) read;
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> maps(Object read) {
        return (List<Map<String, Object>>) read;
    }
}
