package dev.todochatbot.understanding.filling;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import dev.todochatbot.understanding.language.Shape;
import dev.todochatbot.understanding.template.Kind;
import dev.todochatbot.understanding.template.Span;
import dev.todochatbot.understanding.template.Time;

/**
 * What is said of all tasks of an addition.
 *
 * @param before how long before it is due to remind of it
 * @param length how long it takes
 */
record Details(
        Time time, String priority, List<String> tags, String list, String note, Duration before, Duration length) {

    static final Details NONE = new Details(null, null, List.of(), null, null, null, null);

    Details at(Time other) {
        return new Details(other, priority, tags, list, note, before, length);
    }

    /** Tags and priorities that stand anywhere in the message as marks: {@code #home !high}. */
    Details with(Message message, Set<String> said) {
        var all = new LinkedHashSet<>(tags);
        all.addAll(said);
        String important = priority;
        for (Span span : message.spans()) {
            if (message.tokens().get(span.from()).shape() != Shape.MARK || span.to() != span.from() + 1) {
                continue;
            }
            if (span.kind() == Kind.TAG) {
                all.add((String) span.value());
            } else if (span.kind() == Kind.PRIORITY && important == null) {
                important = (String) span.value();
            }
        }
        return new Details(time, important, List.copyOf(all), list, note, before, length);
    }

    private static Duration length(Fillings fillings, String slot) {
        return fillings.slot(slot)
                .map(filling -> ((Time) filling.span().value()).length())
                .orElse(null);
    }

    static Details of(Fillings fillings) {
        var tags = new LinkedHashSet<String>();
        fillings.all(Kind.TAG)
                .forEach(filling -> tags.add((String) filling.span().value()));
        return new Details(
                        fillings.first(Kind.DATE)
                                .map(date -> (Time) fillings.widest(date).value())
                                .orElse(null),
                        fillings.value(Kind.PRIORITY).orElse(fillings.set("priority")),
                        List.of(),
                        fillings.value(Kind.LIST).orElse(null),
                        fillings.words("note").orElse(null),
                        length(fillings, "before"),
                        length(fillings, "long"))
                .with(fillings.message(), tags);
    }

    /** How long it takes, as the API wants it, or null. */
    String taking() {
        Duration said = time == null || time.length() == null ? length : time.length();
        return said == null ? null : said.toString();
    }
}
