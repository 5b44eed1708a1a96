package dev.todochatbot.understanding.judge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import dev.todochatbot.understanding.request.Intent;
import dev.todochatbot.understanding.template.TemplateGroup;
import dev.todochatbot.understanding.template.TemplateGroup.Example;
import dev.todochatbot.understanding.template.Templates;

/** What a judge learns from: sentences written for it, and the examples of the templates. */
final class Lessons {

    private static final float WRITTEN = 1;
    private static final float FOREIGN = 1.5f;
    /** More, and they teach that everything is for us. */
    private static final float EXAMPLE = 0.4f;

    private static final int ONE_OF = 10;

    private Lessons() {}

    /** @param folder of a language's sentences: {@code add.txt} … */
    static List<Lesson> of(Path folder, Templates templates) {
        var lessons = new ArrayList<Lesson>();
        for (Intent intent : Judge.CLASSES) {
            float weight = intent == Intent.FOREIGN ? FOREIGN : WRITTEN;
            for (String say : lines(folder.resolve(intent.written() + ".txt"))) {
                lessons.add(new Lesson(say, intent, weight, Math.floorMod(say.hashCode(), ONE_OF) == 0));
            }
        }
        for (TemplateGroup group : templates.groups()) {
            Intent intent = group.templates().getFirst().intent();
            if (!Judge.CLASSES.contains(intent)) continue;
            for (Example example : group.examples()) lessons.add(new Lesson(example.say(), intent, EXAMPLE, false));
        }
        return lessons;
    }

    private static List<String> lines(Path file) {
        try {
            return !Files.exists(file)
                    ? List.of()
                    : Files.readAllLines(file).stream()
                            .map(line -> line.strip().toLowerCase(Locale.ROOT))
                            .filter(line -> !line.isEmpty())
                            .distinct()
                            .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
