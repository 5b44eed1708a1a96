package dev.todochatbot.chatbot.assistant.tools;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.todochatbot.chatbot.approval.tool.ToolKind;
import dev.todochatbot.chatbot.assistant.run.RunningTurn;
import dev.todochatbot.chatbot.assistant.turn.Candidate;
import dev.todochatbot.chatbot.todo.tool.ToolResult;
import dev.todochatbot.understanding.speech.Notice;

/** Offers what a message may have meant as buttons in their own words, each bound to the calls that do it. */
public final class OfferingReadings {
    private static final int MOST = 5;
    private static final int MOST_CALLS = 50;
    private static final int LONGEST = 200;

    private final RunningTurn run;

    OfferingReadings(RunningTurn run) {
        this.run = run;
    }

    /**
     * A call that a reading stands for.
     *
     * @param swept whether its task was found by a filter
     */
    public record Planned(String tool, Map<String, Object> arguments, boolean swept) {}

    ToolResult offer(Map<String, Object> arguments) {
        if (!(arguments.get("choices") instanceof List<?> choices) || choices.isEmpty() || choices.size() > MOST)
            return refused("`choices` needs one to " + MOST + " readings.");
        var offered = new ArrayList<Reading>();
        for (var choice : choices) {
            var reading = Reading.of(choice);
            if (reading == null)
                return refused("Each choice needs `words`, and `calls` of tools that change something.");
            offered.add(reading);
        }
        var candidates = new ArrayList<Candidate>();
        for (var reading : offered) {
            var candidate = new Candidate(run.assistant().ids().next(), null, null, reading.words);
            candidates.add(candidate);
            run.assistant()
                    .turns()
                    .offer(
                            run.turn(),
                            candidate,
                            LocalTools.OFFER_READINGS,
                            run.assistant().json(Map.of("calls", reading.calls)));
        }
        Offering.ask(run, arguments.get("question"), Notice.WHAT_MEANT, candidates);
        return new ToolResult(
                false, Map.of("offered", offered.stream().map(Reading::words).toList()), List.of());
    }

    /** The calls of a stored reading. */
    public static List<Planned> calls(Object stored) {
        return stored instanceof List<?> calls
                ? calls.stream().map(OfferingReadings::planned).toList()
                : List.of();
    }

    /** Null where it is none that changes something. */
    @SuppressWarnings("unchecked")
    private static Planned planned(Object said) {
        if (!(said instanceof Map<?, ?> call) || !(call.get("arguments") instanceof Map<?, ?> arguments)) return null;
        var tool = String.valueOf(call.get("tool"));
        var kind = ToolKind.known().get(tool);
        return kind == null || kind == ToolKind.READ || kind == ToolKind.UNDO
                ? null
                : new Planned(tool, (Map<String, Object>) arguments, Boolean.TRUE.equals(call.get("swept")));
    }

    private static ToolResult refused(String detail) {
        return ToolResult.refusal("invalid_arguments", detail);
    }

    private record Reading(String words, List<?> calls) {
        static Reading of(Object choice) {
            if (!(choice instanceof Map<?, ?> said)
                    || !(said.get("words") instanceof String words)
                    || !(said.get("calls") instanceof List<?> calls)) return null;
            boolean sound = !words.isBlank()
                    && !calls.isEmpty()
                    && calls.size() <= MOST_CALLS
                    && calls.stream().noneMatch(call -> planned(call) == null);
            return sound ? new Reading(shortened(words.strip()), calls) : null;
        }

        private static String shortened(String words) {
            return words.codePointCount(0, words.length()) <= LONGEST
                    ? words
                    : words.substring(0, words.offsetByCodePoints(0, LONGEST - 1)) + "…";
        }
    }
}
