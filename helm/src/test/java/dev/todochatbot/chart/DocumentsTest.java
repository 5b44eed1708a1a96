package dev.todochatbot.chart;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

/** What the documents name is there: files, headings, scripts with their options, values of the chart. */
class DocumentsTest {

    private static final Set<String> NOTHING = new TreeSet<>();
    private static final String BEGINS_OF_VALUES =
            "global|postgresql|todo-service|chatbot-service|todo|chat|backup|restore|monitoring|kagent|tests";

    @Test
    void everyLinkLeadsSomewhere() {
        var broken = new TreeSet<String>();
        for (var file : Documents.all()) {
            Documents.matches("\\]\\(([^)\\s]+)\\)", Documents.text(file))
                    .map(link -> link.group(1))
                    .filter(link -> !link.contains("://") && !link.startsWith("mailto:"))
                    .filter(link -> !leadsSomewhere(file, link))
                    .forEach(link -> broken.add(Documents.name(file) + ": " + link));
        }
        assertEquals(NOTHING, broken);
    }

    @Test
    void everyScriptThatIsNamedIsThereAndKnowsItsOptions() {
        var wrong = new TreeSet<String>();
        for (var file : Documents.all()) {
            for (var code : Documents.code(file).toList()) {
                Documents.matches("(?<![\\w/.])((?:scripts|e2e)/[\\w-]+\\.sh)((?: +[^\\s#`]+)*)", code)
                        .filter(call -> !knows(call.group(1), call.group(2)))
                        .forEach(call -> wrong.add(Documents.name(file) + ": " + call.group()));
            }
        }
        assertEquals(NOTHING, wrong);
    }

    @Test
    void everyValueThatIsNamedIsInTheChartsTable() {
        var known = Documents.matches(
                        "\n\\| `([^`]+)`",
                        Documents.text(Chart.FOLDER.resolve("README.md").toAbsolutePath()))
                .map(row -> row.group(1))
                .collect(toCollection(TreeSet::new));
        assertFalse(known.isEmpty());
        var unknown = new TreeSet<String>();
        for (var file : Documents.all()) {
            if (!Documents.name(file).matches("docs/.*|[A-Z]+\\.md")) continue;
            for (var code : Documents.code(file).toList()) {
                Documents.matches(
                                "(?<![\\w./-])(?:" + BEGINS_OF_VALUES + ")(?:\\.[A-Za-z*][\\w*-]*)+(?=[\\s=:`\\[,}]|$)",
                                code)
                        .map(value -> value.group())
                        .filter(value -> !value.matches(".*\\.(properties|yaml|json|sh|test|dump)"))
                        .filter(value -> !isKnown(known, value))
                        .forEach(value -> unknown.add(Documents.name(file) + ": " + value));
            }
        }
        assertEquals(NOTHING, unknown);
    }

    private static boolean leadsSomewhere(Path file, String link) {
        var parts = link.split("#", 2);
        var target = parts[0].isEmpty() ? file : file.resolveSibling(parts[0]).normalize();
        return Files.exists(target)
                && (parts.length == 1 || Documents.anchors(target).contains(parts[1]));
    }

    private static boolean knows(String script, String arguments) {
        var file = Documents.REPOSITORY.resolve(script);
        if (!Files.isExecutable(file)) return false;
        var help = Documents.text(file);
        for (var argument : List.of(arguments.strip().split("\\s+"))) {
            if (argument.equals("--")) return true;
            if (argument.startsWith("--") && !help.contains(argument.replaceAll("[=,.;:].*", ""))) return false;
        }
        return true;
    }

    /** Both apps have the same values, and the table lists them once; a whole section may be named by its begin, and some keys are the user's. */
    private static boolean isKnown(Set<String> known, String value) {
        var name = value.replaceFirst("^chat\\.", "todo.").replace("global.apps.*", "global.apps.todo");
        var section = name.replaceFirst("(\\.extraEnv|\\.podAnnotations|\\.nodeSelector)\\..*", "$1")
                .replaceFirst("\\.?\\*$", "");
        return known.stream().anyMatch(k -> k.equals(section) || k.startsWith(section + "."));
    }
}
