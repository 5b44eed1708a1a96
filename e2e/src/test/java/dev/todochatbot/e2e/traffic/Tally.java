package dev.todochatbot.e2e.traffic;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

import static java.util.stream.Collectors.joining;

/** What was asked, what failed, and what was acknowledged. */
final class Tally {

    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicInteger turns = new AtomicInteger();
    private final AtomicInteger resumedTurns = new AtomicInteger();
    private final ConcurrentLinkedQueue<String> failures = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<String> cuts = new ConcurrentLinkedQueue<>();
    private final AtomicLong longestMillis = new AtomicLong();
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private volatile Duration longestOutage = Duration.ZERO;

    void succeeded(Instant since) {
        requests.incrementAndGet();
        longestMillis.accumulateAndGet(Duration.between(since, Instant.now()).toMillis(), Math::max);
    }

    void failed(String what) {
        requests.incrementAndGet();
        failures.add(Instant.now() + " " + what);
    }

    /** A stream broke off where its server did not mean to end it. */
    void cut(String what) {
        cuts.add(Instant.now() + " " + what);
    }

    /** A write came through: so long had none before it, at most. */
    synchronized void wrote(String taskId, Instant since) {
        acknowledged.add(taskId);
        var outage = Duration.between(since, Instant.now());
        if (outage.compareTo(longestOutage) > 0) longestOutage = outage;
    }

    void turned(boolean resumed) {
        turns.incrementAndGet();
        if (resumed) resumedTurns.incrementAndGet();
    }

    /** Every acknowledged task is one event at least. */
    int changes() {
        return acknowledged.size();
    }

    /** @param present ids of the tasks that are there at the end */
    String json(Set<String> present, List<Listener> listeners) {
        var lost = acknowledged.stream().filter(id -> !present.contains(id)).count();
        var failed = Stream.concat(failures.stream(), cuts.stream()).limit(20).map(Tally::quoted);
        var figures = new LinkedHashMap<String, Object>();
        figures.put("requests", requests.get());
        figures.put("failed", failures.size());
        figures.put("longestAnswer", longestMillis.get() / 1000.0);
        figures.put("written", acknowledged.size());
        figures.put("lost", lost);
        figures.put("longestWithoutWrite", longestOutage.toMillis() / 1000.0);
        figures.put("turns", turns.get());
        figures.put("resumedTurns", resumedTurns.get());
        figures.put("streams", listeners.size());
        figures.put(
                "resumedStreams", listeners.stream().mapToInt(Listener::resumed).sum());
        figures.put("cutStreams", cuts.size());
        figures.put(
                "missedEvents", listeners.stream().mapToInt(Listener::missed).sum());
        figures.put("failures", failed.toList());
        return figures.entrySet().stream()
                .map(figure -> quoted(figure.getKey()) + ": " + figure.getValue())
                .collect(joining(", ", "{", "}"));
    }

    private static String quoted(String text) {
        var excerpt = text.length() > 300 ? text.substring(0, 300) : text;
        return '"' + excerpt.replaceAll("[\"\\\\\\p{Cntrl}]", " ") + '"';
    }
}
