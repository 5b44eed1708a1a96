package dev.todochatbot.understanding.filling;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.todochatbot.understanding.language.Shape;
import dev.todochatbot.understanding.language.Token;
import dev.todochatbot.understanding.request.Intent;
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
 * @param events words for what happens at a time, which stand alone as a title
 */
public record Additions(Items items, Wishes wishes, Infinitives infinitives, Set<String> articles, Set<String> events) {

    /** Behind the last word may stand so many marks. */
    private static final int MARKS = 2;

    List<NewTask> of(Fillings fillings) {
        Optional<Filling> text = fillings.slot("text").map(said -> withVerb(fillings, said));
        if (text.isEmpty()) {
            return List.of();
        }
        Message message = fillings.message();
        Details common = Details.of(fillings);
        boolean named = fillings.match().template().trust() == Trust.FULL;
        List<NewTask> dated = dated(fillings, text.get()).stream()
                .map(item -> task(
                        message,
                        item.title(),
                        common.at(item.time()),
                        named || item.title().from() > text.get().from()))
                .toList();
        if (!dated.isEmpty()) {
            return dated;
        }
        if (isLengthOfDay(fillings)
                || isOneOfSeveral(fillings)
                || isPartOfMore(fillings)
                || !named && isNoMoreThanADate(message, text.get())) {
            return List.of();
        }
        boolean listed = fillings.first(Kind.LIST).isPresent()
                || fillings.match().template().intent() == Intent.SUBTASK;
        int count = fillings.number(Kind.NUMBER).orElse(0);
        List<NewTask> tasks = items.split(message, text.get().from(), text.get().to(), listed, count).stream()
                .map(item -> task(message, item, common, named))
                .toList();
        return tasks.stream().anyMatch(task -> isNoTitle(task.title())) ? List.of() : tasks;
    }

    /** "Schedule the plumber" needs its verb, "schedule a call" does not. */
    private Filling withVerb(Fillings fillings, Filling text) {
        List<Token> tokens = fillings.message().tokens();
        boolean alone = !fillings.isSet("verb")
                || text.from() == 0
                || items.verbs().contains(tokens.get(text.from()).folded())
                || tokens.subList(text.from(), text.to()).stream().anyMatch(token -> events.contains(token.folded()));
        return alone ? text : new Filling(text.slot(), text.kind(), text.from() - 1, text.to(), text.span());
    }

    /** A message as it stands, or a part of it, as one new task. */
    public NewTask whole(Message message) {
        NewTask task =
                made(message, new Items.Item(0, message.tokens().size()), Details.NONE.with(message, Set.of()), false);
        return task.title().isEmpty() ? NewTask.titled(message.text().strip()) : task;
    }

    /** "Meditate for ten minutes every day" is all of it a title: it is no appointment. */
    private static boolean isLengthOfDay(Fillings fillings) {
        return fillings.slot("long").isPresent()
                && fillings.time(Kind.DATE).filter(Time::timeSaid).isEmpty();
    }

    /** "Tomorrow", "please". */
    private static boolean isNoMoreThanADate(Message message, Filling text) {
        return message.spans().stream()
                .filter(span -> span.kind() == Kind.COURTESY
                        || (span.kind() == Kind.DATE || span.kind() == Kind.PERIOD) && ((Time) span.value()).certain())
                .anyMatch(span -> span.from() <= text.from() && span.to() >= text.to());
    }

    /** A number alone is none either: "set an alarm for 6". */
    private boolean isNoTitle(String title) {
        boolean number = title.chars().allMatch(letter -> letter < 'A' && !Character.isLetter(letter));
        return number || articles.contains(title);
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
        return bare
                        && !isCertain(
                                fillings.message(), fillings.message().tokens().size(), fillings.widest(date.get()))
                || fillings.message().spans().stream()
                        .anyMatch(span -> span.kind() == Kind.DATE
                                && span.to() == said.to()
                                && span.from() < said.from()
                                && span.from() >= text.get().from()
                                && span.from() < text.get().to()
                                && ((Time) span.value()).certain());
    }

    /** What might go on as a title does not where a part of a message ends: "order compost by saturday" and something else. */
    private static boolean isCertain(Message message, int end, Span date) {
        boolean goesOn = end > 0
                && message.text().length() - message.tokens().get(end - 1).to() > MARKS;
        return ((Time) date.value()).certain()
                || goesOn && date.to() == end && date.from() > 0 && date.to() - date.from() > 1;
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

    /** A date beside the wish is not lost with it: "tomorrow I need to call the bank". */
    private NewTask task(Message message, Items.Item said, Details common, boolean named) {
        Items.Item item = wishes.without(message, said);
        Span date = common.time() == null && !item.equals(said) ? date(message, said) : null;
        boolean outside = date != null && (date.to() <= item.from() || date.from() >= item.to());
        return made(message, item, outside ? common.at((Time) date.value()) : common, named);
    }

    private NewTask made(Message message, Items.Item all, Details common, boolean named) {
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
                infinitives.in(Items.said(message, item, taken)),
                common.note(),
                time == null ? null : time.due(),
                common.priority(),
                common.tags(),
                common.list(),
                time == null ? null : time.recurrence(),
                common.at(time).taking(),
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
                    && isCertain(message, item.to(), span)
                    && (longest == null || span.to() - span.from() > longest.to() - longest.from())
                    && !items.isBesideJoint(message, item, span)
                    && !isOneOfSeveral(message, span)) {
                longest = span;
            }
        }
        return longest;
    }
}
