package dev.todochatbot.todo.quickadd;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

import dev.todochatbot.todo.priority.Priority;
import dev.todochatbot.todo.quickadd.Span.Kind;
import dev.todochatbot.when.language.Tokens;
import dev.todochatbot.when.language.Tokens.Taken;
import dev.todochatbot.when.meaning.Speaker;
import dev.todochatbot.when.reading.Line;
import dev.todochatbot.when.reading.When;

/**
 * Quick add: "Pay rent every 1st at 9am #home !high". What is not certain stays in the title, and so do quoted words and
 * lists nobody knows. A range of times ("2pm-3pm") gives the due its time and the task its duration.
 */
public final class QuickAddParser {

    private static final Comparator<Mark> IN_ORDER = Comparator.comparingInt(Mark::start);

    private QuickAddParser() {}

    /**
     * Never fails: a line without anything to understand is a title.
     *
     * @param lists the names of the user's lists
     */
    public static Understood parse(String text, Speaker speaker, Collection<String> lists) {
        var marks = MarkReader.read(text, lists);
        var line = When.line(text, taken(marks), speaker);
        if (value(marks, Kind.PRIORITY) == null) {
            var priority = Priorities.in(Tokens.of(text, taken(all(marks, line))));
            if (priority != null) {
                marks.add(priority);
                marks.sort(IN_ORDER);
                line = When.line(text, taken(marks), speaker);
            }
        }
        return understood(text, marks, line);
    }

    private static Understood understood(String text, List<Mark> marks, Line line) {
        var spans = all(marks, line).stream().map(Mark::span).toList();
        var priority = value(marks, Kind.PRIORITY);
        return new Understood(
                Title.of(text, spans),
                line.due(),
                priority == null ? Priority.NONE : (Priority) priority,
                tags(marks),
                (String) value(marks, Kind.LIST),
                line.recurrence(),
                line.duration(),
                spans);
    }

    private static Object value(List<Mark> marks, Kind kind) {
        for (var mark : marks) if (mark.kind() == kind) return mark.value();
        return null;
    }

    /** Each once, whatever its case. */
    private static List<String> tags(List<Mark> marks) {
        var known = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        var tags = new ArrayList<String>();
        for (var mark : marks)
            if (mark.kind() == Kind.TAG && known.putIfAbsent((String) mark.value(), "") == null)
                tags.add((String) mark.value());
        return tags;
    }

    /** Marks and dates, in the order of the text. */
    private static List<Mark> all(List<Mark> marks, Line line) {
        var all = new ArrayList<>(marks);
        for (var part : line.parts())
            switch (part.kind()) {
                case DUE -> all.add(new Mark(part.start(), part.end(), Kind.DUE, null));
                case RECURRENCE -> all.add(new Mark(part.start(), part.end(), Kind.RECURRENCE, null));
                case DURATION -> all.add(new Mark(part.start(), part.end(), Kind.DURATION, null));
            }
        all.sort(IN_ORDER);
        return all;
    }

    private static List<Taken> taken(List<Mark> marks) {
        return marks.stream().map(mark -> new Taken(mark.start(), mark.end())).toList();
    }
}
