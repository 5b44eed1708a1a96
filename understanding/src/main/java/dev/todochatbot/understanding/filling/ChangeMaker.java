package dev.todochatbot.understanding.filling;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import dev.todochatbot.understanding.request.Intent;
import dev.todochatbot.understanding.request.TaskChanges;
import dev.todochatbot.understanding.template.Filling;
import dev.todochatbot.understanding.template.Time;

import static dev.todochatbot.understanding.request.TaskChanges.ALL_TAGS;
import static dev.todochatbot.understanding.request.TaskChanges.NOTHING;
import static dev.todochatbot.understanding.template.Kind.DATE;
import static dev.todochatbot.understanding.template.Kind.DURATION;
import static dev.todochatbot.understanding.template.Kind.LIST;
import static dev.todochatbot.understanding.template.Kind.PRIORITY;
import static dev.todochatbot.understanding.template.Kind.TAG;

/** What is to change in a task, from what the slots took. */
public final class ChangeMaker {

    Optional<TaskChanges> of(Intent intent, Fillings fillings) {
        return switch (intent) {
            case DUE -> due(fillings);
            case REPEAT ->
                fillings.isSet("clear")
                        ? Optional.of(TaskChanges.recurrence(NOTHING))
                        : fillings.time(DATE)
                                .filter(time -> time.recurrence() != null)
                                .map(ChangeMaker::planned);
            case PRIORITY ->
                fillings.value(PRIORITY)
                        .or(() -> Optional.ofNullable(fillings.set("priority")))
                        .map(TaskChanges::priority);
            case TAG -> tags(fillings).map(TaskChanges::addTags);
            case UNTAG ->
                fillings.isSet("all")
                        ? Optional.of(TaskChanges.removeTags(List.of(ALL_TAGS)))
                        : tags(fillings).map(TaskChanges::removeTags);
            case MOVE -> fillings.value(LIST).map(TaskChanges::list);
            case RENAME -> fillings.words("text").map(TaskChanges::title);
            case NOTE ->
                fillings.isSet("clear")
                        ? Optional.of(TaskChanges.notes(NOTHING, false))
                        : fillings.words("text")
                                .map(text -> TaskChanges.notes(text, !"false".equals(fillings.set("append"))));
            default -> Optional.empty();
        };
    }

    private static Optional<TaskChanges> due(Fillings fillings) {
        if (fillings.isSet("clear")) {
            return Optional.of(TaskChanges.due(NOTHING));
        }
        return fillings.time(DATE).map(ChangeMaker::planned).or(() -> shifted(fillings));
    }

    static TaskChanges planned(Time time) {
        TaskChanges due = time.due() == null ? TaskChanges.none() : TaskChanges.due(time.due());
        return time.recurrence() == null ? due : due.and(TaskChanges.recurrence(time.recurrence()));
    }

    /** "two days later": the amount as it was said, with its direction. */
    private static Optional<TaskChanges> shifted(Fillings fillings) {
        return fillings.first(DURATION).map(filling -> {
            String inFigures = isUnderstood(filling, fillings.message())
                    ? null
                    : ((Time) filling.span().value()).due();
            String amount = inFigures != null
                    ? inFigures
                    : fillings.message().said(filling).toLowerCase(Locale.ROOT);
            return TaskChanges.shift(
                    amount + " " + (fillings.set("direction") == null ? "later" : fillings.set("direction")));
        });
    }

    /** Whether the owner's words for dates hold this length as it was said: "a week", but no month. */
    private static boolean isUnderstood(Filling length, Message message) {
        return message.spans().stream()
                .anyMatch(span -> span.kind() == DURATION
                        && span.from() == length.from()
                        && span.to() == length.to()
                        && ((Time) span.value()).due() == null);
    }

    private static Optional<List<String>> tags(Fillings fillings) {
        List<String> tags = fillings.all(TAG).stream()
                .map(Filling::span)
                .map(span -> (String) span.value())
                .distinct()
                .toList();
        return tags.isEmpty() ? Optional.empty() : Optional.of(tags);
    }
}
