package dev.todochatbot.understanding.filling;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.todochatbot.understanding.filling.Items.Item;
import dev.todochatbot.understanding.language.Shape;
import dev.todochatbot.understanding.template.Kind;
import dev.todochatbot.understanding.template.Span;
import dev.todochatbot.understanding.template.Time;

/**
 * Several things to add, each with a date of its own: "dentist on friday and pay rent on monday". All dates stand behind what
 * they are of, or all before it.
 *
 * @param joints folded words and marks that stand between items
 */
record DatedItems(Set<String> joints) {

    private static final int LONGEST = 100;

    /** @param title its words, without the date */
    record Dated(Item title, Time time) {}

    /** Empty unless there are several, and each has its date and a title. */
    List<Dated> split(Message message, int from, int to) {
        if (to - from > LONGEST) {
            return List.of();
        }
        List<Item> segments = segments(message, from, to);
        if (segments.size() < 2) {
            return List.of();
        }
        boolean before = date(message, segments.getFirst())
                .filter(date -> date.from() == segments.getFirst().from())
                .isPresent();
        List<Dated> dated = before ? before(message, segments) : behind(message, segments);
        return dated.size() < 2 ? List.of() : withDays(dated);
    }

    private List<Item> segments(Message message, int from, int to) {
        var segments = new ArrayList<Item>();
        int start = from;
        for (int at = from; at <= to; at++) {
            boolean border = at == to || isJoint(message, at) && !isWithinTime(message, at);
            if (border && at > start) {
                segments.add(new Item(start, at));
            }
            start = border ? at + 1 : start;
        }
        return segments;
    }

    private static List<Dated> behind(Message message, List<Item> segments) {
        var dated = new ArrayList<Dated>();
        int start = segments.getFirst().from();
        for (Item segment : segments) {
            Optional<Span> date =
                    date(message, segment).filter(span -> span.to() == segment.to() && span.from() > segment.from());
            if (date.isPresent()) {
                dated.add(new Dated(
                        new Item(start, date.get().from()), (Time) date.get().value()));
                start = segment.to() + 1;
            } else if (date(message, segment).isPresent()) {
                return List.of();
            }
        }
        return start > segments.getLast().to() ? dated : List.of();
    }

    private static List<Dated> before(Message message, List<Item> segments) {
        var dated = new ArrayList<Dated>();
        for (Item segment : segments) {
            Optional<Span> date = date(message, segment);
            boolean begins = date.isPresent()
                    && date.get().from() == segment.from()
                    && date.get().to() < segment.to();
            if (begins) {
                dated.add(new Dated(new Item(date.get().to(), segment.to()), (Time)
                        date.get().value()));
            } else if (date.isPresent() || dated.isEmpty()) {
                return List.of();
            } else {
                Dated last = dated.removeLast();
                dated.add(new Dated(new Item(last.title().from(), segment.to()), last.time()));
            }
        }
        return dated;
    }

    /** The longest date in a segment, with the words before that belong to it. */
    private static Optional<Span> date(Message message, Item segment) {
        return message.spans().stream()
                .filter(span -> span.kind() == Kind.DATE && span.from() >= segment.from() && span.to() <= segment.to())
                .filter(span -> !isPartOfAPeriod(message, span))
                .max((one, other) -> Integer.compare(one.to() - one.from(), other.to() - other.from()));
    }

    private static boolean isPartOfAPeriod(Message message, Span date) {
        return message.spans().stream()
                .anyMatch(span -> span.kind() == Kind.PERIOD
                        && span.from() <= date.from()
                        && span.to() >= date.to()
                        && span.to() - span.from() > date.to() - date.from());
    }

    private boolean isJoint(Message message, int at) {
        var token = message.tokens().get(at);
        return token.shape() != Shape.QUOTE && token.shape() != Shape.LINK && joints.contains(token.folded());
    }

    /** "Every monday and thursday". */
    private static boolean isWithinTime(Message message, int at) {
        return message.spans().stream()
                .filter(span -> span.kind() == Kind.DATE || span.kind() == Kind.PERIOD)
                .filter(span -> ((Time) span.value()).anyOf() == null)
                .anyMatch(span -> span.from() < at && at < span.to() - 1);
    }

    /** A time alone is of the day of the item before, or else of the one behind: "Ann tomorrow at 9 and Bob at 10". */
    private static List<Dated> withDays(List<Dated> dated) {
        var all = new ArrayList<Dated>();
        for (int at = 0; at < dated.size(); at++) {
            Dated item = dated.get(at);
            boolean timeOnly = item.time().recurrence() == null && item.time().days() == null;
            Optional<Time> day = !timeOnly
                    ? Optional.empty()
                    : at > 0 && all.get(at - 1).time().days() != null
                            ? Optional.of(all.get(at - 1).time())
                            : dated.stream()
                                    .map(Dated::time)
                                    .filter(time -> time.days() != null)
                                    .findFirst();
            all.add(day.map(time -> new Dated(item.title(), item.time().on(time.days())))
                    .orElse(item));
        }
        return all;
    }
}
