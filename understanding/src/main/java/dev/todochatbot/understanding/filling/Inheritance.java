package dev.todochatbot.understanding.filling;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import dev.todochatbot.understanding.request.NewTask;
import dev.todochatbot.understanding.request.Period;
import dev.todochatbot.understanding.request.Request;
import dev.todochatbot.understanding.request.Target;
import dev.todochatbot.understanding.request.TaskChanges;
import dev.todochatbot.understanding.template.Filling;
import dev.todochatbot.understanding.template.Span;
import dev.todochatbot.understanding.template.Time;

import static dev.todochatbot.understanding.template.Kind.DATE;
import static dev.todochatbot.understanding.template.Kind.LIST;
import static dev.todochatbot.understanding.template.Kind.PERIOD;
import static dev.todochatbot.understanding.template.Kind.PRIORITY;
import static dev.todochatbot.understanding.template.Kind.TAG;

/**
 * "And on friday?", "the lawn too", "no, the dentist one": the request before with one filling replaced. Nothing where what
 * was said fits none of its slots.
 */
record Inheritance(TargetReader targets, FilterMaker filters) {

    Optional<Request> of(Request before, Fillings fillings) {
        return switch (before) {
            case Request.Show show ->
                Optional.of(new Request.Show(filters.replaced(show.filter(), fillings), show.kind()))
                        .filter(other -> !other.equals(show))
                        .map(Request.class::cast);
            case Request.Free _ -> FilterMaker.days(fillings).map(Request.Free::new);
            case Request.History history ->
                period(fillings).map(period -> new Request.History(history.action(), period, history.text()));
            case Request.Add add -> added(add.task(), fillings).map(Request.Add::new);
            case Request.PutOnList put -> added(put.task(), fillings).map(Request.Add::new);
            case Request.AddSubtasks more ->
                words(fillings).map(words -> new Request.AddSubtasks(more.parent(), List.of(words)));
            case Request.Update update ->
                target(fillings)
                        .<Request>map(update::of)
                        .or(() -> changed(update.changes(), fillings)
                                .map(changes -> new Request.Update(
                                        update.target(), changes, update.otherwise(), update.openOnly())));
            case Request.Remind remind ->
                target(fillings)
                        .map(remind::of)
                        .or(() -> time(fillings)
                                .map(time -> new Request.Remind(remind.target(), null, time.due(), null)));
            case Request.Correct correct -> of(correct.instead(), fillings);
            default ->
                before.target() == null ? Optional.empty() : target(fillings).map(before::of);
        };
    }

    private Optional<Target> target(Fillings fillings) {
        return fillings.slot("task").map(filling -> targets.read(fillings.message(), filling.from(), filling.to()));
    }

    private static Optional<String> words(Fillings fillings) {
        return fillings.words("text").or(() -> fillings.words("task"));
    }

    private static Optional<Time> time(Fillings fillings) {
        return fillings.time(DATE).filter(time -> time.due() != null);
    }

    static Optional<Period> period(Fillings fillings) {
        Optional<Filling> said = fillings.first(PERIOD).or(() -> fillings.first(DATE));
        return said.map(filling -> over(filling.span(), fillings.message()))
                .map(span -> ((Time) span.value()).days())
                .map(days -> {
                    Filling filling = said.get();
                    return new Period(
                            days.from(),
                            days.to(),
                            fillings.message().said(filling).toLowerCase(Locale.ROOT));
                });
    }

    /** What has been done on monday was done on the last one. */
    private static Span over(Span date, Message message) {
        return message.spans().stream()
                .filter(span -> span.kind() == PERIOD && span.to() == date.to() && span.from() <= date.from())
                .filter(span -> ((Time) span.value()).days() != null)
                .max(Comparator.comparingInt(Span::from))
                .orElse(date);
    }

    private static Optional<NewTask> added(NewTask task, Fillings fillings) {
        TaskChanges changes = words(fillings).map(TaskChanges::title).orElse(TaskChanges.none());
        changes =
                fillings.time(DATE).map(ChangeMaker::planned).map(changes::and).orElse(changes);
        changes = fillings.value(LIST).map(TaskChanges::list).map(changes::and).orElse(changes);
        changes = fillings.value(PRIORITY)
                .map(TaskChanges::priority)
                .map(changes::and)
                .orElse(changes);
        return changes.isNone() ? Optional.empty() : Optional.of(task.with(changes));
    }

    /** Only what was changed can have been meant otherwise. */
    private static Optional<TaskChanges> changed(TaskChanges before, Fillings fillings) {
        Optional<TaskChanges> other = Optional.empty();
        if (before.due() != null || before.recurrence() != null || before.shift() != null) {
            other = fillings.time(DATE).map(ChangeMaker::planned);
        }
        if (other.isEmpty() && before.list() != null) {
            other = fillings.value(LIST).or(() -> words(fillings)).map(TaskChanges::list);
        }
        if (other.isEmpty() && before.priority() != null) {
            other = fillings.value(PRIORITY).map(TaskChanges::priority);
        }
        if (other.isEmpty() && !before.addTags().isEmpty()) {
            other = fillings.value(TAG).or(() -> words(fillings)).map(tag -> TaskChanges.addTags(List.of(tag)));
        }
        if (other.isEmpty() && before.title() != null) {
            other = words(fillings).map(TaskChanges::title);
        }
        return other;
    }
}
