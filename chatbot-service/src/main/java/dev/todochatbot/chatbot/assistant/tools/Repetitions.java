package dev.todochatbot.chatbot.assistant.tools;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** Notices an engine that makes the same call again although nothing has changed in between. */
final class Repetitions {
    private static final int ENOUGH = 3;

    private record Seen(int times, int changes) {}

    private final Map<String, Seen> calls = new HashMap<>();

    /** Whether this very call was made before, and no change has been made since. */
    boolean repeats(Call call, int changes) {
        var seen = calls.get(key(call));
        return seen != null && seen.changes == changes;
    }

    /** @param changes how many changes the turn has made, this call's included */
    void made(Call call, int changes) {
        calls.merge(key(call), new Seen(1, changes), (old, now) -> new Seen(old.times + 1, now.changes));
    }

    /** An engine that does not take no for an answer. */
    boolean hopeless() {
        return calls.values().stream().anyMatch(seen -> seen.times >= ENOUGH);
    }

    private static String key(Call call) {
        return call.tool() + new TreeMap<>(call.arguments());
    }
}
