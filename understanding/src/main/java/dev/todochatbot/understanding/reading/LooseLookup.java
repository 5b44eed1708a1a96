package dev.todochatbot.understanding.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.todochatbot.understanding.filling.FilterMaker;
import dev.todochatbot.understanding.filling.Message;
import dev.todochatbot.understanding.language.Token;
import dev.todochatbot.understanding.request.Filter;
import dev.todochatbot.understanding.request.Intent;
import dev.todochatbot.understanding.request.Request;
import dev.todochatbot.understanding.template.Kind;
import dev.todochatbot.understanding.template.Span;
import dev.todochatbot.understanding.template.Time;

/**
 * The likeliest look-up of a message that names a day, a list or tasks, without a template: a wrong look-up harms nobody.
 *
 * @param things folded words for tasks
 */
record LooseLookup(Set<String> things, Witness witness) {

    /** "Camping on friday" names a day, and asks nothing. */
    private static final double LIKELY = 0.5;

    private static final List<Intent> POSSIBLE = List.of(Intent.LIST, Intent.COUNT, Intent.SUMMARY, Intent.NEXT);

    /** Not scored yet. */
    Optional<Reading> of(Message message, Judged judged) {
        var spans = new ArrayList<Span>();
        Filter filter = Filter.OPEN;
        Optional<Span> days = longest(message, Kind.PERIOD).or(() -> longest(message, Kind.DATE));
        if (days.isPresent()) {
            spans.add(days.get());
            filter = due(filter, days.get(), message);
        }
        Optional<Span> list = longest(message, Kind.LIST).filter(Span::real);
        if (list.isPresent()) {
            spans.add(list.get());
            filter = filter.inList((String) list.get().value());
        }
        boolean asksOfDays = days.isPresent() && witness.isQuestion(message);
        // A day in a statement is no question: "I saw Ann on Friday"
        Intent intent = POSSIBLE.stream()
                .max(Comparator.comparingDouble(judged::probability))
                .orElseThrow();
        boolean likely = !spans.isEmpty() && judged.probability(intent) >= LIKELY;
        if (list.isEmpty() && !asksOfDays && !speaksOfTasks(message) && !likely) {
            return Optional.empty();
        }
        var request = new Request.Show(filter, Request.Kind.valueOf(intent.name()));
        return Optional.of(
                new Reading(intent, List.of(request), null, witness.loose(intent, spans, message, judged), 0, 0));
    }

    boolean speaksOfTasks(Message message) {
        return message.tokens().stream().map(Token::folded).anyMatch(things::contains);
    }

    private static Filter due(Filter filter, Span days, Message message) {
        List<String> any = ((Time) days.value()).anyOf();
        List<String> dues = any == null ? List.of(FilterMaker.days(days, message)) : any;
        return new Filter(
                filter.status(),
                dues.getFirst(),
                dues.subList(1, dues.size()),
                filter.list(),
                null,
                null,
                null,
                null,
                filter.repeating());
    }

    private static Optional<Span> longest(Message message, Kind kind) {
        return message.spans().stream()
                .filter(span -> span.kind() == kind)
                .max(Comparator.comparingInt((Span span) -> span.to() - span.from())
                        .thenComparing(Comparator.comparingInt(Span::from).reversed()));
    }
}
