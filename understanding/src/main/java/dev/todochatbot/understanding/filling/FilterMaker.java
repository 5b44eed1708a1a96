package dev.todochatbot.understanding.filling;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import dev.todochatbot.understanding.account.Account;
import dev.todochatbot.understanding.account.TaskMatcher;
import dev.todochatbot.understanding.language.Shape;
import dev.todochatbot.understanding.request.Filter;
import dev.todochatbot.understanding.template.Kind;
import dev.todochatbot.understanding.template.Span;
import dev.todochatbot.understanding.template.Time;

/** Which tasks a look-up is about, from what its slots took. */
public record FilterMaker(TaskMatcher tasks) {

    /** What leaving out a word that matters costs. */
    private static final double A_WORD = 0.95;

    Filter of(Fillings fillings) {
        List<String> dues = dues(fillings);
        Filter filter = new Filter(
                fillings.set("status") == null ? "open" : fillings.set("status"),
                dues.isEmpty() ? null : dues.getFirst(),
                dues.size() < 2 ? List.of() : dues.subList(1, dues.size()),
                fillings.value(Kind.LIST)
                        .or(() -> leftOver(Kind.LIST, fillings))
                        .orElse(null),
                fillings.value(Kind.TAG).or(() -> leftOver(Kind.TAG, fillings)).orElse(null),
                fillings.value(Kind.PRIORITY)
                        .or(() -> Optional.ofNullable(fillings.set("priority")))
                        .or(() -> leftOver(Kind.PRIORITY, fillings))
                        .orElse(null),
                null,
                null,
                fillings.isSet("repeating"));
        return fillings.first(Kind.TEXT)
                .map(text -> about(
                        filter,
                        fillings.message().said(text),
                        fillings.message().account()))
                .orElse(filter);
    }

    /** What was said of the tasks and no slot took: a mark anywhere, and what the reading had to leave out. */
    private static Optional<String> leftOver(Kind kind, Fillings fillings) {
        Message message = fillings.message();
        boolean leftOut = fillings.match().skipped() >= A_WORD;
        return message.spans().stream()
                .filter(span -> span.kind() == kind)
                .filter(span -> isMark(span, message) || leftOut && span.real())
                .filter(span -> fillings.match().fillings().stream()
                        .noneMatch(filling -> filling.from() < span.to() && span.from() < filling.to()))
                .map(span -> (String) span.value())
                .findFirst();
    }

    private static boolean isMark(Span span, Message message) {
        return message.tokens().get(span.from()).shape() == Shape.MARK;
    }

    /** What was said of several dues counts before a single one. */
    private static List<String> dues(Fillings fillings) {
        return fillings.message().spans().stream()
                .filter(span -> span.value() instanceof Time time && time.anyOf() != null)
                .max(Comparator.comparingInt(span -> span.to() - span.from()))
                .map(span -> ((Time) span.value()).anyOf())
                .orElseGet(() -> Stream.concat(
                                fillings.set("due") == null ? days(fillings).stream() : Stream.of(fillings.set("due")),
                                Stream.ofNullable(fillings.set("orDue")))
                        .toList());
    }

    /** The same filter with what is said instead; all else stays. */
    Filter replaced(Filter before, Fillings fillings) {
        Filter said = of(fillings);
        boolean otherDays = said.due() != null;
        var replaced = new Filter(
                fillings.set("status") == null ? before.status() : said.status(),
                otherDays ? said.due() : before.due(),
                otherDays ? said.orDue() : before.orDue(),
                said.list() != null ? said.list() : before.list(),
                said.tag() != null ? said.tag() : before.tag(),
                said.priority() != null ? said.priority() : before.priority(),
                said.text() != null ? said.text() : before.text(),
                before.named(),
                before.repeating() || said.repeating());
        return fillings.words("task")
                .map(words ->
                        about(replaced.inList(null), words, fillings.message().account()))
                .orElse(replaced);
    }

    /** Words that tasks are about name a list or a tag where there is one, and else occur in the tasks. */
    private Filter about(Filter filter, String words, Account account) {
        if (words.isEmpty()) {
            return filter;
        }
        Optional<String> list = account.lists().stream()
                .filter(name -> tasks.isCalled(name, words))
                .findFirst();
        if (list.isPresent() && filter.list() == null) {
            return filter.inList(list.get());
        }
        Optional<String> tag = account.tags().stream()
                .filter(name -> tasks.isCalled(name, words))
                .findFirst();
        boolean tagged = tag.isPresent() && filter.tag() == null;
        return new Filter(
                filter.status(),
                filter.due(),
                filter.orDue(),
                filter.list(),
                tagged ? tag.get() : filter.tag(),
                filter.priority(),
                tagged ? null : words,
                null,
                filter.repeating());
    }

    /** Words of the days that are asked for, for todo-service to resolve. */
    static Optional<String> days(Fillings fillings) {
        return fillings.first(Kind.DATE)
                .or(() -> fillings.first(Kind.PERIOD))
                .map(filling -> days(filling.span(), fillings.message()));
    }

    /** "This week" is due on its last day, but looked at as a whole. */
    public static String days(Span span, Message message) {
        Span looked = message.spans().stream()
                .filter(other -> other.kind() == Kind.PERIOD && other.from() == span.from() && other.to() == span.to())
                .filter(other -> isOfDays((Time) other.value()))
                .findFirst()
                .orElse(span);
        String due = ((Time) looked.value()).due();
        return due != null ? due : message.said(span.from(), span.to()).toLowerCase(Locale.ROOT);
    }

    private static boolean isOfDays(Time time) {
        return time.days() != null && time.days().from().isBefore(time.days().to());
    }
}
