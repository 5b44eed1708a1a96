package dev.todochatbot.understanding.filling;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import dev.todochatbot.understanding.template.Filling;
import dev.todochatbot.understanding.template.Kind;
import dev.todochatbot.understanding.template.Match;
import dev.todochatbot.understanding.template.Span;
import dev.todochatbot.understanding.template.Time;

/** What the slots of a match took, by their names. */
public record Fillings(Match match, Message message) {

    Optional<Filling> slot(String name) {
        for (Filling filling : match.fillings()) if (filling.slot().equals(name)) return Optional.of(filling);
        return Optional.empty();
    }

    List<Filling> all(Kind kind) {
        return match.fillings().stream()
                .filter(filling -> filling.kind() == kind)
                .toList();
    }

    /** The one that has its kind's name, if there is one: "from {date:old} to {date}". */
    Optional<Filling> first(Kind kind) {
        Filling first = null;
        for (Filling filling : match.fillings()) {
            if (filling.kind() == kind) {
                if (filling.slot().equals(kind.slot())) return Optional.of(filling);
                first = first == null ? filling : first;
            }
        }
        return Optional.ofNullable(first);
    }

    /** The words of a slot as the user said them. */
    Optional<String> words(String name) {
        return slot(name).map(message::said).filter(words -> !words.isEmpty());
    }

    Optional<Time> time(Kind kind) {
        return first(kind).map(filling -> (Time) filling.span().value());
    }

    /** With the words before that belong to it, wherever they were matched: "before friday". */
    Span widest(Filling filling) {
        Span said = filling.span();
        return message.spans().stream()
                .filter(span -> span.kind() == said.kind() && span.to() == said.to() && span.from() < said.from())
                .filter(span -> ((Time) span.value()).certain())
                .filter(span -> match.fillings().stream()
                        .noneMatch(other -> other != filling && other.to() > span.from() && other.from() < span.to()))
                .min(Comparator.comparingInt(Span::from))
                .orElse(said);
    }

    /** The value of a closed slot that is a text: a list, a tag, a priority. */
    Optional<String> value(Kind kind) {
        return first(kind).map(filling -> (String) filling.span().value());
    }

    Optional<Integer> number(Kind kind) {
        return first(kind).map(filling -> (Integer) filling.span().value());
    }

    /** A fixed value of the template, or null. */
    String set(String name) {
        return match.template().set().get(name);
    }

    boolean isSet(String name) {
        return "true".equals(set(name));
    }
}
