package dev.todochatbot.todo.task.rest;

import java.util.Collections;
import java.util.Optional;
import java.util.StringTokenizer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.todochatbot.todo.task.Task;
import dev.todochatbot.todo.task.write.Expected;

/** A task's version as an entity tag (RFC 9110, section 8.8.3). */
final class ETags {

    /** Nine digits and their quotes. */
    private static final int LONGEST = 11;

    private ETags() {}

    static String of(Task task) {
        return "\"" + task.version() + "\"";
    }

    /** {@code If-None-Match}: compared weakly, so that a tag which a proxy made weak still matches (section 13.1.2). */
    static boolean isKnown(String ifNoneMatch, Task task) {
        if (ifNoneMatch == null) return false;
        return ifNoneMatch.strip().equals("*")
                || tags(ifNoneMatch).map(ETags::strong).anyMatch(of(task)::equals);
    }

    /** {@code If-Match}: compared strongly, so a weak tag matches nothing (section 13.1.1). */
    static Expected expected(String ifMatch) {
        if (ifMatch == null || ifMatch.strip().equals("*")) return Expected.ANY;
        return new Expected(tags(ifMatch).flatMap(tag -> version(tag).stream()).collect(Collectors.toSet()));
    }

    private static Stream<String> tags(String header) {
        return Collections.list(new StringTokenizer(header, ",")).stream()
                .map(tag -> tag.toString().strip());
    }

    private static String strong(String tag) {
        return tag.startsWith("W/") ? tag.substring(2) : tag;
    }

    private static Optional<Integer> version(String tag) {
        var quoted = tag.length() > 2 && tag.length() <= LONGEST && tag.startsWith("\"") && tag.endsWith("\"");
        var digits = quoted ? tag.substring(1, tag.length() - 1) : "";
        return !digits.isEmpty() && digits.chars().allMatch(c -> c >= '0' && c <= '9')
                ? Optional.of(Integer.valueOf(digits))
                : Optional.empty();
    }
}
