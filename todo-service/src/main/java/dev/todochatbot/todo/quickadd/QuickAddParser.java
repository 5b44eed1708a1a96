package dev.todochatbot.todo.quickadd;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

import dev.todochatbot.todo.quickadd.Span.Kind;
import dev.todochatbot.todo.task.Priority;
import dev.todochatbot.when.Due;
import dev.todochatbot.when.Occurrences;
import dev.todochatbot.when.Recurrence;

/**
 * Quick add: "Pay rent every 1st at 9am #home !high". What is not understood stays in the title, and so do quoted words,
 * numbers that are no dates, and lists nobody knows.
 */
public final class QuickAddParser {

    private final Words words;
    private final ZonedDateTime now;
    private final List<Span> spans = new ArrayList<>();

    private QuickAddParser(String text, ZonedDateTime now) {
        this.words = new Words(text);
        this.now = now;
    }

    /**
     * Never fails: a line without anything to understand is a title.
     *
     * @param now the moment and zone of the user
     * @param lists the names of the user's lists
     */
    public static Understood parse(String text, ZonedDateTime now, Collection<String> lists) {
        return new QuickAddParser(text, now).understand(text, lists);
    }

    private Understood understand(String text, Collection<String> lists) {
        var tags = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        var inOrder = new ArrayList<String>();
        for (var tag : words.findAll(MarkPhrases.TAG, now)) {
            take(tag, Kind.TAG);
            if (tags.putIfAbsent(tag.meaning(), tag.meaning()) == null) {
                inOrder.add(tag.meaning());
            }
        }
        var list = first(MarkPhrases.list(lists), Kind.LIST, null);
        var priority = first(MarkPhrases.PRIORITY, Kind.PRIORITY, Priority.NONE);
        var repeat = repeat();
        var end = repeat == null ? RepeatEnd.NEVER : first(RepeatEnd::at, Kind.RECURRENCE, RepeatEnd.NEVER);
        var draft = draft();
        spans.sort(Comparator.comparingInt(Span::start));
        var title = Title.of(text, spans);
        if (repeat == null) {
            return new Understood(
                    title,
                    draft.equals(Draft.NOTHING) ? null : draft.resolve(now),
                    priority,
                    inOrder,
                    list,
                    null,
                    spans);
        }
        var start = RepeatStart.of(repeat, draft, now);
        var recurrence = new Recurrence(
                end.endOf(repeat.rule(), start),
                repeat.fromCompletion() ? Recurrence.From.COMPLETION : Recurrence.From.DUE);
        Due due = Occurrences.first(recurrence, start).orElse(start);
        return new Understood(title, due, priority, inOrder, list, recurrence, spans);
    }

    private Repeat repeat() {
        var repeat = first(RepeatCompletion::at, Kind.RECURRENCE, null);
        if (repeat == null) {
            repeat = first(RepeatPhrases::at, Kind.RECURRENCE, null);
        }
        return repeat != null && first(RepeatCompletion::alone, Kind.RECURRENCE, false)
                ? repeat.countedFromCompletion()
                : repeat;
    }

    /** The due that was said; day and time may stand apart ("at 6pm feed the cat tomorrow"). */
    private Draft draft() {
        var all = words.findAll(DuePhrases::at, now);
        var draft = Draft.NOTHING;
        for (var found : DueChoice.byWeight(all, words)) {
            var more = draft.and(found.meaning());
            if (more.isPresent()) {
                draft = more.get();
                take(found, Kind.DUE);
            }
        }
        return draft.date() == null && draft.time() == null && draft.moment() == null ? Draft.NOTHING : draft;
    }

    private <T> T first(Words.Reading<T> reading, Kind kind, T otherwise) {
        var found = words.findAll(reading, now);
        if (found.isEmpty()) {
            return otherwise;
        }
        take(found.getFirst(), kind);
        return found.getFirst().meaning();
    }

    private void take(Found<?> found, Kind kind) {
        words.take(found);
        spans.add(new Span(found.start(), found.end(), kind));
    }
}
