package dev.todochatbot.when;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** What others collected, to measure with. It is not ours to copy: it lies in a folder beside the repository, or is not there. */
public final class Collected {

    private Collected() {}

    /** @param name below {@code shared/data}, which is looked for beside this folder and all folders around it */
    public static Optional<Path> file(String name) {
        for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            var file = folder.resolve("shared/data").resolve(name);
            if (Files.exists(file)) return Optional.of(file);
        }
        return Optional.empty();
    }
}
