package dev.todochatbot.understanding.reading;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import dev.todochatbot.understanding.filling.Message;
import dev.todochatbot.understanding.language.Token;
import dev.todochatbot.understanding.request.Intent;

/** Writes down how a message came to be understood: its tokens, spans, what the judge says, all readings, and the choice. */
record TraceWriter(Weights weights) {

    private static final double WORTH_TELLING = 0.03;

    Trace of(String language, List<Weighed> parts, Decision decision) {
        return new Trace(() -> text(language, parts, decision));
    }

    private String text(String language, List<Weighed> parts, Decision decision) {
        var text = new StringBuilder("language ").append(language).append('\n');
        for (Weighed part : parts) {
            write(part, text);
        }
        return text.append("choice   ").append(choice(decision)).append('\n').toString();
    }

    private void write(Weighed part, StringBuilder text) {
        Message message = part.message();
        text.append("says     ").append(message.said()).append('\n');
        text.append("tokens   ")
                .append(message.tokens().stream().map(Token::folded).collect(Collectors.joining(" · ")))
                .append('\n');
        text.append("spans    ")
                .append(message.spans().stream()
                        .map(span -> message.said(span.from(), span.to()) + ": "
                                + span.kind().name().toLowerCase(Locale.ROOT))
                        .distinct()
                        .collect(Collectors.joining(", ")))
                .append('\n');
        text.append("judge    ")
                .append(Arrays.stream(Intent.values())
                        .filter(intent -> part.judged().probability(intent) >= WORTH_TELLING)
                        .sorted(Comparator.comparingDouble(
                                        (Intent intent) -> part.judged().probability(intent))
                                .reversed())
                        .map(intent ->
                                intent.written() + " " + two(part.judged().probability(intent)))
                        .collect(Collectors.joining(", ")))
                .append("     ")
                .append(part.visits())
                .append(" visits\n");
        for (Reading reading : part.readings()) {
            text.append(String.format(
                    Locale.ROOT,
                    "  %.2f  %-9s %s%n        %s%n        %s   = %.2f%n",
                    reading.probability(),
                    reading.intent().written(),
                    reading.requests(),
                    reading.isLoose() ? "(loose)" : reading.match().template().say(),
                    weighed(reading.evidence()),
                    reading.score()));
        }
        text.append(String.format(Locale.ROOT, "  %.2f  nothing   %s%n", part.nothing(), weighed(part.evidence())));
    }

    /** Each piece of evidence with its weight. */
    private String weighed(Evidence evidence) {
        return evidence.values().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(piece -> piece.getKey() + " "
                        + two(piece.getValue() * weights.weights().getOrDefault(piece.getKey(), 0.0)))
                .collect(Collectors.joining(", "));
    }

    private static String choice(Decision decision) {
        return switch (decision) {
            case Decision.Clear clear -> "act: " + clear.requests();
            case Decision.Doubtful doubtful ->
                "ask (" + doubtful.doubt() + "): "
                        + doubtful.nearest().stream()
                                .limit(2)
                                .map(reading -> reading.requests().toString())
                                .collect(Collectors.joining(" or "))
                        + ", or add " + doubtful.asTask();
            case Decision.NotForUs _ -> "not for us";
            case Decision.TooLong _ -> "too long";
        };
    }

    private static String two(double number) {
        return String.format(Locale.ROOT, "%.2f", number);
    }
}
