package dev.todochatbot.understanding.judge;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The step of the build that makes the judges: for each folder of sentences a file of weights, and a line that says how many
 * of the sentences that were held back it knows. What has learnt from the same files by the same code is left as it is.
 */
public final class JudgeBuild {

    private JudgeBuild() {}

    /** @param arguments the folder of all sentences, that of the compiled classes, and one for notes of what was learnt from */
    public static void main(String[] arguments) throws IOException {
        Path sentences = Path.of(arguments[0]);
        Path classes = Path.of(arguments[1]);
        Path notes = Files.createDirectories(Path.of(arguments[2]));
        Path code = classes.resolve("dev/todochatbot/understanding");
        Path judges = Files.createDirectories(classes.resolve("judge"));
        for (String language : languages(sentences)) {
            Path words = classes.resolve("language").resolve(language);
            Path note = notes.resolve(language + ".digest");
            Path file = judges.resolve(language + ".model");
            String digest = Digest.of(
                    sentences.resolve(language),
                    words,
                    code.resolve("judge"),
                    code.resolve("language"),
                    code.resolve("template"));
            boolean isThere = Files.exists(file) && Files.exists(note) && digest.equals(Files.readString(note));
            if (!isThere && Files.exists(words.resolve("words.yaml"))) {
                make(new Training(sentences, language), language, file);
                Files.writeString(note, digest);
            }
        }
    }

    private static List<String> languages(Path sentences) throws IOException {
        try (var folders = Files.list(sentences)) {
            return folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    private static void make(Training training, String language, Path file) throws IOException {
        Judge judge = training.learnt();
        try (var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            judge.write(out);
        }
        List<Lesson> held = training.lessons().stream().filter(Lesson::heldBack).toList();
        System.out.printf(
                "judge %s: %d sentences; of %d held back %d known%n",
                language,
                training.lessons().size(),
                held.size(),
                held.stream().filter(lesson -> isKnown(training, judge, lesson)).count());
    }

    private static boolean isKnown(Training training, Judge judge, Lesson lesson) {
        double[] all = training.probabilities(judge, lesson.say());
        return Judge.CLASSES.stream()
                .noneMatch(other -> all[other.ordinal()] > all[lesson.intent().ordinal()]);
    }
}
