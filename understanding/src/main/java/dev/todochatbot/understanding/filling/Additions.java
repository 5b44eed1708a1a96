package dev.todochatbot.understanding.filling;

import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.todochatbot.understanding.language.Shape;
import dev.todochatbot.understanding.request.NewTask;
import dev.todochatbot.understanding.template.Filling;
import dev.todochatbot.understanding.template.Kind;
import dev.todochatbot.understanding.template.Span;
import dev.todochatbot.understanding.template.Template.Trust;
import dev.todochatbot.understanding.template.Time;

/**
 * New tasks from what an addition's slots took: its items, each with what is said of all.
 *
 * @param articles words that a title loses at its front
 */
public record Additions(Items items, Wishes wishes, Infinitives infinitives, Set<String> articles) {

    List<NewTask> of(Fillings fillings) {
        Optional<Filling> text = fillings.slot("text");
        if (text.isEmpty()) {
            return List.of();
        }
        Message message = fillings.message();
        Details common = common(fillings);
        boolean named = fillings.match().template().trust() == Trust.FULL;
        List<NewTask> dated = dated(fillings, text.get()).stream()
                .map(item -> task(
                        message,
                        wishes.without(message, item.title()),
                        common.at(item.time()),
                        named || item.title().from() > text.get().from()))
                .toList();
        if (!dated.isEmpty()) {
            return dated;
        }
        if (isOneOfSeveral(fillings) || isPartOfMore(fillings)) {
            return List.of();
        }
        boolean listed = fillings.first(Kind.LIST).isPresent();
        List<NewTask> tasks = items.split(message, text.get().from(), text.get().to(), listed).stream()
                .map(item -> task(message, wishes.without(message, item), common, named))
                .toList();
        return tasks.stream().anyMatch(task -> isNoTitle(task.title())) ? List.of() : tasks;
    }

    /** A message as it stands, or a part of it, as one new task. */
    public NewTask whole(Message message) {
        NewTask task =
                task(message, new Items.Item(0, message.tokens().size()), Details.NONE.with(message, Set.of()), false);
        return task.title().isEmpty() ? NewTask.titled(message.text().strip()) : task;
    }

    private boolean isNoTitle(String title) {
        return title.isEmpty() || articles.contains(title);
    }

    /** Items with dates of their own, of the text and a date beside it. */
    private List<DatedItems.Dated> dated(Fillings fillings, Filling text) {
        Optional<Span> date = fillings.first(Kind.DATE).map(fillings::widest);
        if (date.isEmpty()) {
            return items.dated(fillings.message(), text.from(), text.to());
        }
        boolean behind = date.get().from() == text.to();
        boolean before = date.get().to() == text.from();
        return behind || before
                ? items.dated(
                        fillings.message(),
                        before ? date.get().from() : text.from(),
                        behind ? date.get().to() : text.to())
                : List.of();
    }

    /** "On wednesday and thursday" is no date of one task: it stays in the title. */
    private static boolean isOneOfSeveral(Fillings fillings) {
        return fillings.first(Kind.DATE)
                .filter(date -> isOneOfSeveral(fillings.message(), date.span()))
                .isPresent();
    }

    /** The words before that belong to a date are no part of a title, and what may be no date is part of a bare one. */
    private boolean isPartOfMore(Fillings fillings) {
        Optional<Filling> date = fillings.first(Kind.DATE);
        Optional<Filling> text = fillings.slot("text");
        if (date.isEmpty() || text.isEmpty()) {
            return false;
        }
        Span said = date.get().span();
        if (items.isBehindJoint(fillings.message(), fillings.widest(date.get()))) {
            return true;
        }
        boolean bare = fillings.match().template().trust() == Trust.BARE;
        return bare && !((Time) fillings.widest(date.get()).value()).certain()
                || fillings.message().spans().stream()
                        .anyMatch(span -> span.kind() == Kind.DATE
                                && span.to() == said.to()
                                && span.from() < said.from()
                                && span.from() >= text.get().from()
                                && span.from() < text.get().to()
                                && ((Time) span.value()).certain());
    }

    /** Whether a date is said with others that are part of a title together. */
    public static boolean isOneOfSeveral(Message message, Span date) {
        // Of each date in each reading: no stream here
        for (Span several : message.spans()) {
            if (several.from() > date.from()) {
                return false;
            }
            if (several.kind() == Kind.PERIOD
                    && date.to() <= several.to()
                    && date.to() - date.from() < several.to() - several.from()
                    && isOfSeveralDays((Time) several.value())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOfSeveralDays(Time time) {
        return time.anyOf() != null
                ? time.anyOf().size() > 1
                : time.days() != null && time.days().from().isBefore(time.days().to());
    }

    private record Details(Time time, String priority, List<String> tags, String list, String note, Duration before) {

        static final Details NONE = new Details(null, null, List.of(), null, null, null);

        Details at(Time other) {
            return new Details(other, priority, tags, list, note, before);
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
            return new Details(time, important, List.copyOf(all), list, note, before);
        }
    }

    private static Details common(Fillings fillings) {
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
                        fillings.slot("before")
                                .map(filling -> ((Time) filling.span().value()).length())
                                .orElse(null))
                .with(fillings.message(), tags);
    }

    private NewTask task(Message message, Items.Item all, Details common, boolean named) {
        Items.Item item = named ? withoutArticle(message, all) : all;
        var taken = new BitSet();
        for (int at = item.from(); at < item.to(); at++) {
            taken.set(at, isDetail(message, at));
        }
        Time time = common.time();
        Span date = time == null ? date(message, item) : null;
        if (date != null) {
            taken.set(date.from(), date.to());
            time = (Time) date.value();
        }
        if (taken.cardinality() == item.to() - item.from()) {
            taken.clear();
            time = common.time();
        }
        return new NewTask(
                infinitives.in(title(message, item, taken)),
                common.note(),
                time == null ? null : time.due(),
                common.priority(),
                common.tags(),
                common.list(),
                time == null ? null : time.recurrence(),
                time == null || time.length() == null ? null : time.length().toString(),
                common.before());
    }

    /** "The lawn" is "lawn", but "The Hobbit" is a name. */
    private Items.Item withoutArticle(Message message, Items.Item item) {
        int next = item.from() + 1;
        boolean led = next < item.to()
                && articles.contains(message.tokens().get(item.from()).raw())
                && message.tokens().get(next).shape() == Shape.WORD;
        return led ? new Items.Item(next, item.to()) : item;
    }

    private static boolean isDetail(Message message, int at) {
        return message.tokens().get(at).shape() == Shape.MARK
                && message.spans().stream()
                        .anyMatch(span -> span.from() == at
                                && span.to() == at + 1
                                && (span.kind() == Kind.TAG || span.kind() == Kind.PRIORITY));
    }

    /** The longest words that are certainly a date, if a title is left beside them. */
    private Span date(Message message, Items.Item item) {
        Span longest = null;
        for (Span span : message.spans()) {
            boolean within = span.from() >= item.from() && span.to() <= item.to();
            if (within
                    && span.kind() == Kind.DATE
                    && ((Time) span.value()).certain()
                    && (longest == null || span.to() - span.from() > longest.to() - longest.from())
                    && !items.isBesideJoint(message, item, span)
                    && !isOneOfSeveral(message, span)) {
                longest = span;
            }
        }
        return longest;
    }

    private static String title(Message message, Items.Item item, BitSet taken) {
        var pieces = new ArrayList<String>();
        int from = taken.nextClearBit(item.from());
        while (from < item.to()) {
            int next = taken.nextSetBit(from);
            int to = next < 0 ? item.to() : Math.min(next, item.to());
            pieces.add(message.said(from, to));
            from = taken.nextClearBit(to);
        }
        return String.join(
                " ", pieces.stream().filter(piece -> !piece.isEmpty()).toList());
    }
}
