package dev.todochatbot.understanding.template;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32;

import dev.todochatbot.understanding.language.Language;
import dev.todochatbot.understanding.language.LanguageFile;

/**
 * The step of the build that makes the automata of each language. They know of which sources they were made: where these have
 * changed since, the sources are read.
 */
public final class TemplateBuild {

    private static final String FILE = "templates.bin";

    private TemplateBuild() {}

    /** @param arguments the folder of the languages in the output of the build */
    public static void main(String[] arguments) throws IOException {
        try (var folders = Files.list(Path.of(arguments[0]))) {
            for (Path folder : folders.filter(path -> Files.exists(path.resolve("words.yaml")))
                    .sorted()
                    .toList()) {
                var language = Language.of(folder.getFileName().toString());
                byte[] code = TemplateCode.write(Templates.of(language));
                Files.write(
                        folder.resolve(FILE),
                        ByteBuffer.allocate(Long.BYTES + code.length)
                                .putLong(sources(language))
                                .put(code)
                                .array());
            }
        }
    }

    /** Null where there are none of these sources. */
    static Templates find(Language language) {
        try (var stream = LanguageFile.stream(language.code(), FILE)) {
            if (stream == null) {
                return null;
            }
            var file = ByteBuffer.wrap(stream.readAllBytes());
            boolean same = file.getLong() == sources(language);
            return same
                    ? TemplateCode.read(language, Arrays.copyOfRange(file.array(), Long.BYTES, file.capacity()))
                    : null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long sources(Language language) throws IOException {
        var sum = new CRC32();
        add("words", language, sum);
        for (String file : language.words()) {
            add(file, language, sum);
        }
        for (String file : language.files()) {
            add(file, language, sum);
        }
        return sum.getValue();
    }

    private static void add(String file, Language language, CRC32 sum) throws IOException {
        try (var stream = LanguageFile.stream(language.code(), file + ".yaml")) {
            sum.update(stream.readAllBytes());
        }
    }
}
