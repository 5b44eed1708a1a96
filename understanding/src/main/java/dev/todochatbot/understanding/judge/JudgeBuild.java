package dev.todochatbot.understanding.judge;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;

import dev.todochatbot.understanding.judge.JudgeTrainer.Sample;
import dev.todochatbot.understanding.language.Language;
import dev.todochatbot.understanding.language.Token;
import dev.todochatbot.understanding.template.Templates;
import dev.todochatbot.when.DateOrder;
import dev.todochatbot.when.meaning.Speaker;

/**
 * The step of the build that makes the judges: for each folder of sentences a file of weights, and a line that says how many
 * of the sentences that were held back it knows.
 */
public final class JudgeBuild {

    /** Whose words are read: a day like any other, for only what is a time counts here. */
    private static final ZonedDateTime NOW = ZonedDateTime.parse("2026-03-10T10:00:00Z");

    private final Templates templates;
    private final Speaker speaker;

    private JudgeBuild(String language) {
        templates = Templates.of(Language.of(language));
        speaker = new Speaker(NOW, DateOrder.DMY, Locale.forLanguageTag(language));
    }

    /** @param arguments the folder of all sentences, and the one for the judges */
    public static void main(String[] arguments) throws IOException {
        Path into = Files.createDirectories(Path.of(arguments[1]));
        try (var folders = Files.list(Path.of(arguments[0]))) {
            for (Path folder : folders.filter(Files::isDirectory).sorted().toList()) {
                String language = folder.getFileName().toString();
                if (JudgeBuild.class.getResource("/language/" + language + "/words.yaml") == null) continue;
                new JudgeBuild(language).make(folder, into.resolve(language + ".model"));
            }
        }
    }

    private void make(Path folder, Path file) throws IOException {
        List<Lesson> lessons = Lessons.of(folder, templates);
        Judge judge = learnt(lessons);
        try (var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            judge.write(out);
        }
        List<Lesson> held = lessons.stream().filter(Lesson::heldBack).toList();
        long known = held.stream().filter(lesson -> isKnown(judge, lesson)).count();
        System.out.printf(
                "judge %s: %d sentences; of %d held back %d known%n",
                folder.getFileName(), lessons.size(), held.size(), known);
    }

    private Judge learnt(List<Lesson> lessons) {
        return JudgeTrainer.learnt(lessons.stream()
                .filter(lesson -> !lesson.heldBack())
                .map(lesson ->
                        new Sample(features(lesson.say()), Judge.CLASSES.indexOf(lesson.intent()), lesson.weight()))
                .toList());
    }

    private Features features(String say) {
        List<Token> tokens = templates.tokenizer().read(say);
        return Features.of(tokens, templates.spotters().spot(say, tokens, List.of(), List.of(), speaker));
    }

    private boolean isKnown(Judge judge, Lesson lesson) {
        List<Token> tokens = templates.tokenizer().read(lesson.say());
        double[] all = judge.probabilities(
                tokens, templates.spotters().spot(lesson.say(), tokens, List.of(), List.of(), speaker));
        return Judge.CLASSES.stream()
                .noneMatch(other -> all[other.ordinal()] > all[lesson.intent().ordinal()]);
    }
}
