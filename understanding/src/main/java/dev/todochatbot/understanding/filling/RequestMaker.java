package dev.todochatbot.understanding.filling;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import dev.todochatbot.understanding.account.Focus;
import dev.todochatbot.understanding.request.Filter;
import dev.todochatbot.understanding.request.Intent;
import dev.todochatbot.understanding.request.NewTask;
import dev.todochatbot.understanding.request.Period;
import dev.todochatbot.understanding.request.Request;
import dev.todochatbot.understanding.request.Request.Action;
import dev.todochatbot.understanding.request.Request.Kind;
import dev.todochatbot.understanding.request.Request.Manner;
import dev.todochatbot.understanding.request.Request.Topic;
import dev.todochatbot.understanding.request.Target;
import dev.todochatbot.understanding.template.Filling;
import dev.todochatbot.understanding.template.Time;

import static dev.todochatbot.understanding.template.Kind.DATE;
import static dev.todochatbot.understanding.template.Kind.DURATION;
import static dev.todochatbot.understanding.template.Kind.LIST;

/** Turns a match into requests, by the table of {@code language/README.md}. */
public record RequestMaker(TargetReader targets, AdditionMaker added, ChangeMaker changes, FilterMaker filters) {

    /** Nothing where the slots do not make sense together. */
    public List<Request> of(Fillings fillings) {
        Intent intent = fillings.match().template().intent();
        return switch (intent) {
            case ADD -> added.of(fillings);
            case SUBTASK ->
                target(fillings).map(task -> added.under(task, fillings)).orElse(List.of());
            default -> one(intent, fillings).map(List::of).orElse(List.of());
        };
    }

    private Optional<Request> one(Intent intent, Fillings fillings) {
        return switch (intent.sort()) {
            case CHANGE -> change(intent, fillings);
            case LOOKUP -> lookup(intent, fillings);
            case TALK -> talk(intent, fillings);
            case CONVERSATION -> conversation(intent, fillings);
        };
    }

    private Optional<Request> change(Intent intent, Fillings fillings) {
        return switch (intent) {
            case UNDO -> Optional.of(new Request.Undo());
            case REDO -> Optional.of(new Request.Redo());
            case COMPLETE, REOPEN, DELETE, RESTORE ->
                target(fillings)
                        .map(target -> ofTheList(target, fillings))
                        .flatMap(target -> changed(intent, target, fillings));
            default -> target(fillings).flatMap(target -> changed(intent, target, fillings));
        };
    }

    /** "Remove all items" is "from the hardware list" where that is said. */
    private static Target ofTheList(Target target, Fillings fillings) {
        Optional<String> list = fillings.value(LIST);
        return target instanceof Target.All(Filter filter, Target except) && list.isPresent() && filter.list() == null
                ? new Target.All(filter.inList(list.get()), except)
                : target;
    }

    private Optional<Request> changed(Intent intent, Target target, Fillings fillings) {
        return switch (intent) {
            case COMPLETE ->
                Optional.of(new Request.Act(
                        Action.COMPLETE, target, fillings.isSet("report") ? Manner.REPORT : Manner.ORDER, null));
            case REOPEN -> Optional.of(Request.act(Action.REOPEN, target));
            case DELETE -> Optional.of(Request.act(Action.DELETE, target));
            case RESTORE -> Optional.of(Request.act(Action.RESTORE, target));
            case REMIND -> remind(target, fillings);
            case MOVE -> place(target, fillings).or(() -> update(intent, from(target, fillings), fillings));
            default -> update(intent, target, fillings);
        };
    }

    /** Of "everything due tomorrow" the date tells which tasks, and nothing to change. */
    private static boolean isOfTheTasks(Fillings fillings) {
        Optional<Integer> end = fillings.slot("task").map(Filling::to);
        return fillings.first(DATE)
                .filter(date -> end.isPresent() && date.from() == end.get())
                .isPresent();
    }

    /** "Move everything from the shopping list to the garden list". */
    private static Target from(Target target, Fillings fillings) {
        Optional<String> list = fillings.slot("old")
                .filter(old -> old.kind() == LIST)
                .map(old -> (String) old.span().value());
        return target instanceof Target.All(Filter filter, Target except) && list.isPresent() && filter.list() == null
                ? new Target.All(filter.inList(list.get()), except)
                : target;
    }

    private Optional<Request> update(Intent intent, Target target, Fillings fillings) {
        if (target instanceof Target.All
                && (intent == Intent.RENAME || intent == Intent.DUE && isOfTheTasks(fillings))) {
            // "Rename the garden list", "postpone everything due tomorrow by a day"
            return Optional.empty();
        }
        return changes.of(intent, fillings)
                .map(change ->
                        new Request.Update(target, change, null, intent == Intent.DUE && change.recurrence() == null));
    }

    private Optional<Request> remind(Target target, Fillings fillings) {
        Optional<Duration> before = fillings.time(DURATION).map(Time::length);
        Optional<String> at = fillings.time(DATE).map(Time::due);
        if (before.isEmpty() && at.isEmpty()) {
            return Optional.empty();
        }
        NewTask otherwise = target instanceof Target.Title title
                ? new NewTask(
                        title.words(), null, at.orElse(null), null, List.of(), null, null, null, before.orElse(null))
                : null;
        return Optional.of(
                new Request.Remind(target, before.orElse(null), before.isPresent() ? null : at.get(), otherwise));
    }

    private Optional<Request> place(Target target, Fillings fillings) {
        Optional<Filling> beside = fillings.slot("beside");
        if (beside.isPresent()) {
            return Optional.of(new Request.Place(
                    target,
                    null,
                    targets.read(
                            fillings.message(),
                            beside.get().from(),
                            beside.get().to()),
                    !"after".equals(fillings.set("side"))));
        }
        Optional<Integer> place =
                switch (fillings.set("place")) {
                    case "first" -> Optional.of(1);
                    case "last" -> Optional.of(-1);
                    case null, default ->
                        fillings.number(dev.todochatbot.understanding.template.Kind.NUMBER)
                                .or(() -> fillings.number(dev.todochatbot.understanding.template.Kind.ORDINAL));
                };
        return place.map(number -> new Request.Place(target, number, null, false));
    }

    private Optional<Request> lookup(Intent intent, Fillings fillings) {
        return switch (intent) {
            case DESCRIBE -> target(fillings).map(target -> new Request.Describe(target, ask(fillings)));
            case HISTORY ->
                Optional.of(new Request.History(
                        fillings.set("action"),
                        Inheritance.period(fillings).orElse(null),
                        fillings.words("text").orElse(null)));
            case FREE -> FilterMaker.days(fillings).map(Request.Free::new);
            case EXPLAIN -> Optional.of(new Request.Explain());
            default -> Optional.of(listing(intent, fillings));
        };
    }

    /** When done tasks were due is of no interest: they are asked for by when they were done. */
    private Request listing(Intent intent, Fillings fillings) {
        boolean done = "done".equals(fillings.set("status")) && (intent == Intent.LIST || intent == Intent.COUNT);
        Optional<Period> period = done ? Inheritance.period(fillings) : Optional.empty();
        return period.<Request>map(days -> new Request.History(
                        "completed", days, fillings.words("text").orElse(null)))
                .orElseGet(() -> new Request.Show(filters.of(fillings), Kind.valueOf(intent.name())));
    }

    private static Request.Ask ask(Fillings fillings) {
        return fillings.set("ask") == null
                ? null
                : Request.Ask.valueOf(fillings.set("ask").toUpperCase(Locale.ROOT));
    }

    private Optional<Request> talk(Intent intent, Fillings fillings) {
        return switch (intent) {
            case PROHIBIT -> Optional.of(new Request.Talk(Topic.NOTHING_DONE));
            case STILL_OPEN -> target(fillings).map(target -> new Request.StillOpen(target, fillings.isSet("reopens")));
            default -> {
                String topic = fillings.set("topic") == null ? intent.name() : fillings.set("topic");
                yield Optional.of(new Request.Talk(Topic.valueOf(topic.toUpperCase(Locale.ROOT))));
            }
        };
    }

    private Optional<Request> conversation(Intent intent, Fillings fillings) {
        Focus focus = fillings.message().account().focus();
        if (intent == Intent.ANSWER) {
            return answer(fillings, focus);
        }
        if (focus.last() == null) {
            return Optional.empty();
        }
        Optional<Request> request = new Inheritance(targets, filters).of(focus.last(), fillings);
        return intent == Intent.CORRECT && focus.changed() ? request.map(Request.Correct::new) : request;
    }

    private Optional<Request> answer(Fillings fillings, Focus focus) {
        if (fillings.set("reply") != null) {
            var reply = Request.Reply.valueOf(fillings.set("reply").toUpperCase(Locale.ROOT));
            return Optional.of(new Request.Answer(null, reply, null));
        }
        Optional<Target> target = target(fillings).map(chosen -> choice(chosen, focus));
        Optional<String> words = fillings.match().fillings().stream()
                .filter(filling -> filling.kind() != dev.todochatbot.understanding.template.Kind.TASK)
                .map(fillings.message()::said)
                .filter(said -> !said.isEmpty())
                .findFirst();
        // Without a slot it says all of them: "both"
        Target chosen = words.isEmpty() ? target.orElse(new Target.Them()) : target.orElse(null);
        // "The second" is no day where things were offered
        boolean offered = !focus.offered().isEmpty() || !focus.choices().isEmpty();
        if (chosen == null && offered) {
            return Optional.empty();
        }
        return Optional.of(new Request.Answer(chosen, null, chosen == null ? words.get() : null));
    }

    /** Words of an offered reading stand for its place. */
    private Target choice(Target chosen, Focus focus) {
        if (chosen instanceof Target.Title title) {
            for (int place = 0; place < focus.choices().size(); place++) {
                if (filters.tasks().mentions(title.words(), focus.choices().get(place))) {
                    return new Target.Places(List.of(place + 1));
                }
            }
        }
        return chosen;
    }

    /** What the slot {@code {task}} names; a part about the task of the part before speaks of it. */
    private Optional<Target> target(Fillings fillings) {
        return fillings.slot("task")
                .<Target>map(filling -> targets.read(fillings, filling))
                .or(() -> fillings.match().template().subjectBefore() ? Optional.of(new Target.It()) : Optional.empty())
                .flatMap(target -> without(fillings, target));
    }

    /** "Mark everything as done except the lawn": only of a set something can be left out. */
    private Optional<Target> without(Fillings fillings, Target target) {
        Optional<Filling> except = fillings.slot("except");
        if (except.isEmpty()) {
            return Optional.of(target);
        }
        return target instanceof Target.All(Filter filter, Target before) && before == null
                ? Optional.of(new Target.All(
                        filter,
                        targets.read(
                                fillings.message(),
                                except.get().from(),
                                except.get().to())))
                : Optional.empty();
    }
}
