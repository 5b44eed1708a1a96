package dev.todochatbot.chart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The documents of the repository, as somebody reads them. */
final class Documents {

    static final Path REPOSITORY = Path.of("..").toAbsolutePath().normalize();

    private static final Set<String> NOT_OURS = Set.of("node_modules", "target", "dist", ".git", ".data");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");
    private static final Pattern CODE = Pattern.compile("```.*?```|`[^`\n]+`", Pattern.DOTALL);

    private Documents() {}

    static List<Path> all() {
        try (var files = Files.walk(REPOSITORY)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> Stream.of(name(file).split("/")).noneMatch(NOT_OURS::contains))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<MatchResult> matches(String pattern, String text) {
        return Pattern.compile(pattern).matcher(text).results();
    }

    /** What is written as code: blocks and words in backquotes. */
    static Stream<String> code(Path file) {
        return CODE.matcher(text(file)).results().map(MatchResult::group);
    }

    /** The anchors of the headings, as GitHub makes them. */
    static List<String> anchors(Path file) {
        return HEADING.matcher(text(file))
                .results()
                .map(heading -> heading.group(1)
                        .toLowerCase()
                        .replaceAll("[^\\w\\- ]", "")
                        .replace(' ', '-'))
                .toList();
    }

    static String name(Path file) {
        return REPOSITORY.relativize(file).toString();
    }
}
