package dev.todochatbot.understanding.judge;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/** What all files of some folders hold that a judge learns from, in a few letters. */
final class Digest {

    /** What is answered teaches nothing, and the automata are made of the other files. */
    private static final Set<String> BESIDES = Set.of("says.yaml", "templates.bin");

    private Digest() {}

    static String of(Path... folders) throws IOException {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (Path folder : folders) {
                for (Path file : files(folder)) {
                    digest.update(folder.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
                    digest.update(Files.readAllBytes(file));
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !BESIDES.contains(file.getFileName().toString()))
                    .sorted()
                    .toList();
        }
    }
}
