package dev.todochatbot.understanding.template;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.todochatbot.understanding.language.Language;
import dev.todochatbot.understanding.template.TemplateGroup.Example;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** What the files of a language say of themselves: each example is read by a template of its group. */
class ExamplesTest {

    private static final Path LANGUAGES = Path.of("src/main/resources/language");

    static List<String> languages() throws IOException {
        try (var folders = Files.list(LANGUAGES)) {
            return folders.filter(folder -> Files.exists(folder.resolve("words.yaml")))
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyExampleIsReadAsItsGroupWithWhatItsSlotsHold(String code) {
        var templates = Templates.of(Language.of(code));
        assertEquals("", String.join("\n", failures(templates)));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyFileOfTemplatesIsRead(String code) throws IOException {
        try (var files = Files.list(LANGUAGES.resolve(code))) {
            var language = Language.of(code);
            var there = files.map(file -> file.getFileName().toString().replace(".yaml", ""))
                    .filter(name -> !List.of("words", "says").contains(name)
                            && !language.words().contains(name))
                    .sorted()
                    .toList();
            assertEquals(there, language.files().stream().sorted().toList());
        }
    }

    /** Command: the failing examples of languages, {@code ExamplesTest en de}. */
    public static void main(String[] args) {
        for (String code : args) {
            var failures = failures(Templates.of(Language.of(code)));
            failures.forEach(System.out::println);
            System.out.println(code + ": " + failures.size() + " examples are not read");
        }
    }

    private static List<String> failures(Templates templates) {
        var failures = new ArrayList<String>();
        for (TemplateGroup group : templates.groups()) {
            for (Example example : group.examples()) {
                var said = said(templates, example);
                failures(group, example, said, templates, failures);
            }
        }
        for (TemplateGroup group : templates.targetGroups()) {
            for (Example example : group.examples()) {
                var said = said(templates, example).target(templates);
                failures(group, example, said, templates, failures);
            }
        }
        return failures;
    }

    private static Said said(Templates templates, Example example) {
        return Said.of(templates, example.say(), of(example, "list"), of(example, "tag"));
    }

    private static List<String> of(Example example, String slot) {
        return Stream.ofNullable(example.missing() ? null : example.slots().get(slot))
                .toList();
    }

    private static void failures(
            TemplateGroup group, Example example, Said said, Templates templates, List<String> failures) {
        var own = said.matches().best().stream()
                .filter(match -> isOf(group, match.template()))
                .toList();
        if (own.stream().noneMatch(match -> holds(match, example, said, templates.language()))) {
            failures.add(group.file() + ": \"" + example.say() + "\" " + example.slots() + " is read as "
                    + own.stream()
                            .map(match -> slots(match, said).toString())
                            .distinct()
                            .limit(4)
                            .collect(Collectors.joining(" or "))
                    + (own.isEmpty() ? "nothing" : ""));
        }
    }

    private static boolean isOf(TemplateGroup group, Template template) {
        Template own = group.templates().getFirst();
        return own.intent() == template.intent() && own.set().equals(template.set());
    }

    private static Map<String, String> slots(Match match, Said said) {
        return match.fillings().stream()
                .collect(Collectors.toMap(Filling::slot, said::words, (one, other) -> one + " / " + other));
    }

    private static boolean holds(Match match, Example example, Said said, Language language) {
        return example.slots().entrySet().stream()
                .allMatch(expected -> match.fillings().stream()
                        .filter(filling -> filling.slot().equals(expected.getKey()))
                        .anyMatch(filling -> same(filling, expected.getValue(), said, language)));
    }

    /** Values of names and priorities may be given as well as their words. */
    private static boolean same(Filling filling, String expected, Said said, Language language) {
        String value =
                filling.span() == null ? null : Objects.toString(filling.span().value());
        return expected.equalsIgnoreCase(value)
                || bare(said.words(filling), language)
                        .equals(bare(String.join(" ", language.words(expected)), language));
    }

    /** Without small words around, which are left out in examples. */
    private static String bare(String words, Language language) {
        List<String> all = new ArrayList<>(List.of(words.split(" ")));
        while (all.size() > 1 && isSmall(all.getFirst(), language)) {
            all.removeFirst();
        }
        while (all.size() > 1 && isSmall(all.getLast(), language)) {
            all.removeLast();
        }
        return String.join(" ", all);
    }

    private static boolean isSmall(String word, Language language) {
        return language.weak().contains(word) || language.generic().contains(word);
    }
}
