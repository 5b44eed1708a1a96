package dev.todochatbot.understanding.judge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;

import dev.todochatbot.understanding.language.LanguageFile;
import dev.todochatbot.understanding.request.Intent;
import dev.todochatbot.understanding.template.Template;
import dev.todochatbot.understanding.template.Template.Trust;
import dev.todochatbot.understanding.template.TemplateGroup;
import dev.todochatbot.understanding.template.Templates;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * What a judge learns from: sentences written for it, the examples of the templates, sentences drawn from the templates,
 * and titles drawn from a grammar. Their balance counts: with more that is drawn, everything seems to be for us.
 */
final class Lessons {

    static final float WRITTEN = 1;
    private static final float FOREIGN = 1.5f;
    private static final float EXAMPLE = 0.4f;
    private static final float DRAWN = 0.2f;
    private static final float TITLE = 0.6f;

    private static final int DRAWS = 80;
    /** Fewer written ones would drown in what is drawn. */
    private static final int ENOUGH_WRITTEN = 1500;

    private static final int TITLES = 900;

    private final Path folder;
    private final Templates templates;
    private final List<Lesson> lessons = new ArrayList<>();

    private Lessons(Path folder, Templates templates) {
        this.folder = folder;
        this.templates = templates;
    }

    /** @param folder of a language's sentences: {@code add.txt} …, {@code titles.yaml} */
    static List<Lesson> of(Path folder, Templates templates) {
        var lessons = new Lessons(folder, templates);
        lessons.written();
        lessons.examples();
        var drawn = new DrawnSentences(templates, lines(folder.resolve("bare.txt")));
        if (lessons.lessons.stream().filter(Lesson::isWritten).count() >= ENOUGH_WRITTEN) {
            lessons.drawn(drawn);
        }
        lessons.titles(drawn);
        return lessons.lessons;
    }

    private void written() {
        for (Intent intent : Judge.CLASSES) {
            float weight = intent == Intent.FOREIGN ? FOREIGN : WRITTEN;
            lines(folder.resolve(intent.written() + ".txt"))
                    .forEach(say -> lessons.add(Lesson.written(say, intent, weight)));
        }
    }

    private void examples() {
        for (TemplateGroup group : templates.groups()) {
            Intent intent = meant(group.templates().getFirst());
            if (Judge.CLASSES.contains(intent)) {
                group.examples().forEach(example -> lessons.add(Lesson.made(example.say(), intent, EXAMPLE)));
            }
        }
    }

    private void drawn(DrawnSentences drawn) {
        for (Intent intent : Judge.CLASSES) {
            List<String> say = templates.groups().stream()
                    .flatMap(group -> group.templates().stream())
                    .filter(template -> meant(template) == intent && template.trust() != Trust.BARE)
                    .map(Template::say)
                    .toList();
            drawn.from(say, DRAWS).forEach(sentence -> lessons.add(Lesson.made(sentence, intent, DRAWN)));
        }
    }

    private void titles(DrawnSentences drawn) {
        Path file = folder.resolve("titles.yaml");
        if (Files.exists(file)) {
            List<String> grammar =
                    LanguageFile.list(new Yaml(new SafeConstructor(new LoaderOptions())).load(text(file))).stream()
                            .map(String::valueOf)
                            .toList();
            drawn.from(grammar, TITLES).forEach(title -> lessons.add(Lesson.made(title, Intent.BARE, TITLE)));
        }
    }

    /** What is no more than a title is an addition to the templates, and a class of its own here. */
    private static Intent meant(Template template) {
        return template.trust() == Trust.BARE ? Intent.BARE : template.intent();
    }

    private static List<String> lines(Path file) {
        if (!Files.exists(file)) {
            return List.of();
        }
        var lines = new LinkedHashSet<String>();
        text(file).lines().map(line -> line.strip().toLowerCase(Locale.ROOT)).forEach(lines::add);
        lines.remove("");
        return List.copyOf(lines);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
