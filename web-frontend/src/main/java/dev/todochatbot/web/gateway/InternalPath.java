package dev.todochatbot.web.gateway;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;

import dev.todochatbot.common.request.Parts;

/**
 * Recognises {@code /internal/**}, which the services serve to each other only, in every spelling that some server reads as
 * it: encoded once or more, with other slashes, empty and dot segments, parameters, in capitals.
 */
final class InternalPath {

    private static final String NAME = "internal";

    /** Nobody encodes more often by accident. */
    private static final int ROUNDS = 8;

    private InternalPath() {}

    /** Whether the path leads there. */
    static boolean isRoot(String path) {
        return NAME.equals(segments(decoded(path)).peekFirst());
    }

    /** Whether any part of the path may be meant for it: for addresses of which none has such a part. */
    static boolean isNamedIn(String path) {
        return parts(decoded(path)).stream().map(InternalPath::name).anyMatch(NAME::equals);
    }

    private static Deque<String> segments(String path) {
        var segments = new ArrayDeque<String>();
        for (var part : parts(path)) {
            var name = name(part);
            if (name.equals("..")) segments.pollLast();
            else if (!name.isEmpty() && !name.equals(".")) segments.addLast(name);
        }
        return segments;
    }

    private static List<String> parts(String path) {
        return Parts.of(path.replace('\\', '/'), '/');
    }

    /** A segment without its parameters (RFC 3986, section 3.3). */
    private static String name(String segment) {
        var cut = segment.indexOf(';');
        return (cut < 0 ? segment : segment.substring(0, cut)).strip().toLowerCase(Locale.ROOT);
    }

    private static String decoded(String path) {
        var decoded = path;
        for (var round = 0; round < ROUNDS && decoded.indexOf('%') >= 0; round++) decoded = decodedOnce(decoded);
        return decoded;
    }

    /** Only what may be a letter, a dot or a slash; what is no encoding stays, as it does on some servers. */
    private static String decodedOnce(String path) {
        var decoded = new StringBuilder(path.length());
        for (var at = 0; at < path.length(); at++) {
            var high = at + 2 < path.length() && path.charAt(at) == '%' ? Character.digit(path.charAt(at + 1), 16) : -1;
            var low = high < 0 || high > 7 ? -1 : Character.digit(path.charAt(at + 2), 16);
            decoded.append(low < 0 ? path.charAt(at) : (char) (high * 16 + low));
            if (low >= 0) at += 2;
        }
        return decoded.toString();
    }
}
