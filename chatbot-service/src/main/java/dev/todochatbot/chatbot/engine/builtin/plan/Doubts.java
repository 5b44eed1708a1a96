package dev.todochatbot.chatbot.engine.builtin.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.todochatbot.chatbot.engine.builtin.plan.Offers.Choice;
import dev.todochatbot.chatbot.engine.builtin.recall.TaskFacts;
import dev.todochatbot.chatbot.engine.builtin.recall.ToolUse.Call;
import dev.todochatbot.chatbot.engine.builtin.speak.Proposals;
import dev.todochatbot.chatbot.engine.builtin.speak.Words;
import dev.todochatbot.understanding.reading.Decision.Doubt;
import dev.todochatbot.understanding.reading.Decision.Doubtful;
import dev.todochatbot.understanding.reading.Decision.NotForUs;
import dev.todochatbot.understanding.reading.Decision.TooLong;
import dev.todochatbot.understanding.reading.Reading;
import dev.todochatbot.understanding.request.Intent;
import dev.todochatbot.understanding.request.Intent.Sort;
import dev.todochatbot.understanding.request.NewTask;
import dev.todochatbot.understanding.request.Request;
import dev.todochatbot.understanding.request.Target;
import dev.todochatbot.understanding.speech.Saying;

/** Where a message is not clear nothing changes: what it may have meant is offered, and to add it as a task. */
final class Doubts {

    private static final int MOST_READINGS = 2;
    private static final Set<String> TURNS = Set.of("undo_last_turn", "undo_change");

    private final Function<Request, Step> steps;
    private final List<TaskFacts> open;
    private final Words words;
    private final Proposals proposals;

    /** @param steps what comes of a request */
    Doubts(Function<Request, Step> steps, List<TaskFacts> open, Words words) {
        this.steps = steps;
        this.open = open;
        this.words = words;
        this.proposals =
                new Proposals(words, open.stream().collect(Collectors.toMap(TaskFacts::id, task -> task, (a, _) -> a)));
    }

    Step doubtful(Doubtful doubtful) {
        if (doubtful.doubt() == Doubt.NO_TITLE) {
            return Step.say(words.say(Saying.WHAT_TO_ADD));
        }
        if (isTakenBack(doubtful.nearest())) {
            return steps.apply(new Request.Undo());
        }
        boolean there = doubtful.doubt() == Doubt.TITLE_OF_OPEN_TASK;
        var choices = new ArrayList<Choice>();
        var missing = new ArrayList<String>();
        for (Reading reading : doubtful.nearest()) {
            List<Step> made = reading.requests().stream().map(steps).toList();
            List<Call> lookups = made.stream()
                    .flatMap(step -> step.lookups().stream())
                    .distinct()
                    .toList();
            if (!lookups.isEmpty()) {
                return Step.look(lookups);
            }
            List<Call> calls =
                    made.stream().flatMap(step -> step.calls().stream()).toList();
            if (calls.isEmpty() && reading.intent().sort() == Sort.CHANGE && missing.isEmpty()) {
                made.forEach(step -> missing.addAll(step.remarks()));
            }
            if (isOffered(calls) && !calls.equals(added(doubtful.asTask())) && choices.size() < MOST_READINGS) {
                choices.add(new Choice(proposals.words(calls), calls));
            }
        }
        if (choices.isEmpty() && !there) {
            String question = missing.isEmpty() ? proposals.notForUs(open) : String.join(" ", missing);
            return offered(question, List.of(), doubtful.asTask(), Saying.ADD_AS_TASK);
        }
        return offered(
                there ? proposals.thereAlready(tasks(choices)) : words.say(Saying.UNSURE),
                choices,
                doubtful.asTask(),
                there ? Saying.ADD_ANOTHER : Saying.ADD_AS_TASK);
    }

    /** To bring it back and to undo the turn that deleted it come to the same. */
    private static boolean isTakenBack(List<Reading> nearest) {
        return nearest.stream().anyMatch(reading -> reading.intent() == Intent.UNDO)
                && nearest.stream()
                        .filter(reading -> reading.intent() != Intent.UNDO)
                        .allMatch(reading -> reading.intent() == Intent.RESTORE
                                && !(reading.request().target() instanceof Target.Title));
    }

    /** Turns are undone and redone by their own button, and never as one of several readings. */
    private static boolean isOffered(List<Call> calls) {
        return !calls.isEmpty() && calls.stream().map(Call::tool).noneMatch(TURNS::contains);
    }

    Step notForUs(NotForUs foreign) {
        return offered(proposals.notForUs(open), List.of(), foreign.asTask(), Saying.ADD_AS_TASK);
    }

    Step tooLong(TooLong long_) {
        return offered(words.say(Saying.TOO_LONG), List.of(), long_.asTask(), Saying.KEEP_AS_NOTES);
    }

    private Step offered(String question, List<Choice> choices, NewTask asTask, Saying add) {
        List<Call> added = added(asTask);
        var all = new ArrayList<>(choices);
        if (!added.isEmpty()) {
            all.add(new Choice(words.say(add), added));
        }
        return all.isEmpty()
                ? Step.say(question)
                : Step.call(List.of(), List.of()).offering(Offers.readings(question, all));
    }

    private static List<Call> added(NewTask asTask) {
        boolean titled = asTask != null && asTask.title().codePoints().anyMatch(Character::isLetterOrDigit);
        return titled ? List.of(UpdateArguments.add(asTask)) : List.of();
    }

    private List<TaskFacts> tasks(List<Choice> choices) {
        List<Object> ids = choices.stream()
                .flatMap(choice -> choice.calls().stream())
                .map(Call::arguments)
                .map((Map<String, Object> arguments) -> arguments.get("task"))
                .toList();
        return open.stream().filter(task -> ids.contains(task.id())).toList();
    }
}
