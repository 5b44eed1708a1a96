package dev.todochatbot.understanding.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.todochatbot.understanding.account.TaskMatcher;
import dev.todochatbot.understanding.account.TaskMatcher.Found;
import dev.todochatbot.understanding.filling.Additions;
import dev.todochatbot.understanding.filling.Message;
import dev.todochatbot.understanding.reading.Decision.Clear;
import dev.todochatbot.understanding.reading.Decision.Doubt;
import dev.todochatbot.understanding.reading.Decision.Doubtful;
import dev.todochatbot.understanding.reading.Decision.NotForUs;
import dev.todochatbot.understanding.request.Intent;
import dev.todochatbot.understanding.request.Intent.Sort;
import dev.todochatbot.understanding.request.NewTask;
import dev.todochatbot.understanding.request.Request;
import dev.todochatbot.understanding.request.Request.Action;
import dev.todochatbot.understanding.request.Target;
import dev.todochatbot.understanding.request.TaskChanges;
import dev.todochatbot.understanding.template.Template.Trust;

/** What comes of a message's readings: it is acted on, asked about or declined. */
record Decider(TaskMatcher tasks, Additions additions, LooseLookup loose, Weights weights) {

    Decision of(Weighed weighed) {
        Optional<Reading> chosen = chosen(weighed);
        NewTask asTask = additions.whole(weighed.message());
        Optional<Decision> title = isTitle(weighed.message())
                ? Optional.of(titleOfOpenTask(weighed.message().said(), asTask, weighed))
                : chosen.flatMap(reading -> repeated(reading, weighed));
        if (title.isPresent()) {
            return title.get();
        }
        if (chosen.isPresent() && chosen.get().wantsTitle()) {
            return new Doubtful(weighed.nearest(), Doubt.NO_TITLE, asTask);
        }
        if (chosen.isPresent()) {
            return new Clear(chosen.get().requests());
        }
        // Whoever speaks of tasks, lists or appointments wants something of us
        String decline = loose.speaksOfTasks(weighed.message()) ? "declineTasks" : "decline";
        return weighed.nothing() <= weights.threshold(decline)
                        && !weighed.readings().isEmpty()
                ? new Doubtful(weighed.nearest(), Doubt.UNSURE, asTask)
                : new NotForUs(weighed.nearest(), asTask);
    }

    /** The reading that is sure enough to be acted on. */
    Optional<Reading> chosen(Weighed weighed) {
        double changes = weighed.probability(Sort.CHANGE);
        double lookups = weighed.probability(Sort.LOOKUP);
        double talk = weighed.probability(Sort.TALK);
        double conversation = weighed.probability(Sort.CONVERSATION);
        if (conversation >= weights.threshold("conversation")) {
            return best(weighed, Sort.CONVERSATION);
        }
        if (talk >= weights.threshold("talk") && talk > changes && talk > lookups && talk > weighed.nothing()) {
            return best(weighed, Sort.TALK);
        }
        if (lookups >= weights.threshold("lookup") && lookups > changes) {
            Optional<Reading> lookup = best(weighed, Sort.LOOKUP);
            boolean tooLoose =
                    lookup.isPresent() && lookup.get().isLoose() && lookups < weights.threshold("looseLookup");
            return tooLoose ? Optional.empty() : lookup;
        }
        if (changes < weights.threshold("change")
                || weighed.lead(reading -> reading.is(Sort.CHANGE)) < weights.threshold("lead")) {
            return Optional.empty();
        }
        return best(weighed, Sort.CHANGE)
                .filter(change -> change.trust() == Trust.FULL
                        || changes >= weights.threshold("bare") && !mayAnswer(change, weighed.message()));
    }

    /** "Not the dentist" while something is offered: a title without a verb is likelier an answer that nobody foresaw. */
    private static boolean mayAnswer(Reading reading, Message message) {
        return message.account().focus().asked()
                && reading.trust() == Trust.BARE
                && !reading.evidence().values().containsKey("bareVerb");
    }

    /** The likeliest reading of a part, if it is likelier than not. */
    Optional<Reading> likeliest(Weighed weighed) {
        return weighed.likeliest(_ -> true)
                .filter(intent -> weighed.probability(intent) >= weights.threshold("before"))
                .flatMap(weighed::first);
    }

    private static Optional<Reading> best(Weighed weighed, Sort sort) {
        return weighed.likeliest(reading -> reading.is(sort)).flatMap(weighed::first);
    }

    /** A message that is just an open task's title may mean anything: whatever reads it, it asks. */
    private boolean isTitle(Message message) {
        String words = message.said();
        return !words.isEmpty()
                && message.index().titled(tasks.plain(words)).stream().anyMatch(task -> !task.done());
    }

    /** An addition whose title an open task has already. */
    private Optional<Decision> repeated(Reading chosen, Weighed weighed) {
        // Of a long list not the one item that is there already is asked about
        boolean asked = chosen.trust() == Trust.FULL && !namesList(chosen);
        if (chosen.requests().size() > 1 || asked) {
            return Optional.empty();
        }
        return chosen.request() instanceof Request.Add(NewTask task) && isOpen(task.title(), weighed.message())
                ? Optional.of(titleOfOpenTask(task.title(), task, weighed))
                : Optional.empty();
    }

    /** "Put the milk on the shopping list" may be meant to move it there. */
    private static boolean namesList(Reading reading) {
        return reading.request() instanceof Request.Add(NewTask task) && task.list() != null;
    }

    private boolean isOpen(String title, Message message) {
        return tasks.find(title, message.index(), false).stream()
                .filter(found -> found.score() >= weights.threshold("title"))
                .map(Found::task)
                .anyMatch(task -> !task.done());
    }

    /** Complete it (or move it to the list that was named), show it; adding another is offered anyway. */
    private static Decision titleOfOpenTask(String title, NewTask asTask, Weighed weighed) {
        Target target = Target.title(title);
        var offers = new ArrayList<Reading>();
        offers.add(likeliest(target, asTask));
        offers.add(offer(Intent.DESCRIBE, new Request.Describe(target)));
        return new Doubtful(List.copyOf(offers), Doubt.TITLE_OF_OPEN_TASK, asTask);
    }

    /** Who says when, or which list, may mean the task that is there. */
    private static Reading likeliest(Target target, NewTask said) {
        if (said.list() != null) {
            return offer(Intent.MOVE, Request.update(target, TaskChanges.list(said.list())));
        }
        if (said.recurrence() != null) {
            return offer(Intent.REPEAT, Request.update(target, TaskChanges.recurrence(said.recurrence())));
        }
        return said.due() == null
                ? offer(Intent.COMPLETE, Request.act(Action.COMPLETE, target))
                : offer(Intent.DUE, Request.update(target, TaskChanges.due(said.due())));
    }

    private static Reading offer(Intent intent, Request request) {
        return new Reading(intent, List.of(request), null, Evidence.NONE, 0, 0);
    }
}
