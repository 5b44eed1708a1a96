package dev.todochatbot.understanding.figures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;

import dev.todochatbot.understanding.account.Account;
import dev.todochatbot.understanding.reading.Decision;
import dev.todochatbot.understanding.reading.Decision.Clear;
import dev.todochatbot.understanding.request.Request;
import dev.todochatbot.understanding.request.Request.Act;
import dev.todochatbot.understanding.request.Request.Action;
import org.yaml.snakeyaml.Yaml;

/**
 * Sentences of ours in one language, and how many of them were done as they are meant, without being asked about; of those
 * that are nothing for a todo list, how many changed nothing.
 */
final class SaidSet {

    private final String language;
    private final Map<String, List<String>> sentences;

    private SaidSet(String language, Map<String, List<String>> sentences) {
        this.language = language;
        this.sentences = sentences;
    }

    static SaidSet of(String language) {
        try (var file = SaidSet.class.getResourceAsStream("/said/" + language + ".yaml")) {
            return new SaidSet(language, file == null ? Map.of() : new Yaml().load(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void print(BiFunction<String, Account, Decision> understanding, boolean failures) {
        var wrong = new ArrayList<String>();
        var known = new TreeMap<String, String>();
        sentences.forEach((wanted, said) -> {
            int right = 0;
            for (String one : said) {
                var decision = understanding.apply(one.replace("{", "").replace("}", ""), account());
                if (isRight(wanted, decision)) {
                    right++;
                } else {
                    wrong.add(wanted + " | " + Outcome.of(decision) + " | " + one);
                }
            }
            known.put(wanted, right + "/" + said.size());
        });
        int all = sentences.values().stream().mapToInt(List::size).sum();
        System.out.printf(
                Locale.ROOT,
                "said %-8s %5.1f%%  %s%n",
                language,
                100.0 * (all - wrong.size()) / Math.max(1, all),
                known);
        if (failures) {
            wrong.forEach(one -> System.out.println(language + " | " + one));
        }
    }

    /** With the tasks that stand in braces. */
    private Account account() {
        var titles = sentences.values().stream()
                .flatMap(List::stream)
                .filter(said -> said.contains("{"))
                .map(said -> said.substring(said.indexOf('{') + 1, said.indexOf('}')))
                .distinct()
                .toList();
        return Phrases.account(titles);
    }

    private static boolean isRight(String wanted, Decision decision) {
        return wanted.equals("foreign")
                ? Outcome.of(decision) != Outcome.CHANGED
                : decision instanceof Clear(List<Request> requests)
                        && requests.size() == 1
                        && isWanted(wanted, requests.getFirst());
    }

    private static boolean isWanted(String wanted, Request request) {
        return switch (wanted) {
            case "add", "title" -> request instanceof Request.Add || request instanceof Request.PutOnList;
            case "list" -> request instanceof Request.Show;
            case "due" -> request instanceof Request.Update;
            case "complete" -> request instanceof Act act && act.action() == Action.COMPLETE;
            case "delete" -> request instanceof Act act && act.action() == Action.DELETE;
            case "undo" -> request instanceof Request.Undo;
            default -> throw new IllegalArgumentException(wanted);
        };
    }
}
