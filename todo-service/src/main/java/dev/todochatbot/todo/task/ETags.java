package dev.todochatbot.todo.task;

import java.util.Arrays;
import java.util.HashSet;

/** A task's version as an entity tag (RFC 9110, section 8.8.3). */
final class ETags {

    private ETags() {}

    static String of(Task task) {
        return "\"" + task.version() + "\"";
    }

    /** {@code If-None-Match}: compared weakly, so that a tag which a proxy made weak still matches (section 13.1.2). */
    static boolean isKnown(String ifNoneMatch, Task task) {
        if (ifNoneMatch == null) return false;
        return ifNoneMatch.strip().equals("*")
                || Arrays.stream(ifNoneMatch.split(","))
                        .map(tag -> tag.strip().replaceFirst("^W/", ""))
                        .anyMatch(of(task)::equals);
    }

    /** {@code If-Match}: compared strongly, so a weak tag matches nothing (section 13.1.1). */
    static Expected expected(String ifMatch) {
        if (ifMatch == null || ifMatch.strip().equals("*")) return Expected.ANY;
        var versions = new HashSet<Integer>();
        for (var tag : ifMatch.split(",")) {
            var version = tag.strip();
            if (version.matches("\"\\d{1,9}\""))
                versions.add(Integer.parseInt(version.substring(1, version.length() - 1)));
        }
        return new Expected(versions);
    }
}
