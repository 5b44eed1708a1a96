package dev.todochatbot.understanding.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

import dev.todochatbot.understanding.request.Intent;
import dev.todochatbot.understanding.request.Intent.Sort;
import dev.todochatbot.understanding.request.NewTask;
import dev.todochatbot.understanding.request.Request;
import dev.todochatbot.understanding.request.Target;
import dev.todochatbot.understanding.request.TaskChanges;

/**
 * The requests of a message's parts, in their order: "it" is what the part before speaks of, and what is prohibited is not
 * done.
 */
final class Sequence {

    private final List<Entry> entries = new ArrayList<>();
    private final List<Prohibited> prohibited = new ArrayList<>();
    private final List<Request> talk = new ArrayList<>();

    private final Predicate<String> exists;

    /** @param exists whether some words find a task */
    Sequence(Predicate<String> exists) {
        this.exists = exists;
    }

    private record Entry(Intent intent, Request request) {}

    /**
     * @param intent what must not be done, or null for anything
     * @param target with which tasks, or null for all
     */
    private record Prohibited(Intent intent, Target target) {

        boolean concerns(Entry entry) {
            return entry.intent.sort() == Sort.CHANGE && (intent == null || intent == entry.intent);
        }
    }

    /** @param target of a prohibition, or null */
    void add(Reading reading, Target target) {
        if (reading.intent() == Intent.PROHIBIT) {
            String what = reading.match().template().set().get("intent");
            prohibited.add(new Prohibited(
                    what == null ? null : Intent.valueOf(what.toUpperCase(Locale.ROOT)), resolved(target)));
        }
        if (reading.is(Sort.TALK) && reading.intent() != Intent.STILL_OPEN) {
            talk.addAll(reading.requests());
            return;
        }
        reading.requests().forEach(request -> add(reading.intent(), request));
    }

    /** Whether what was looked up last is there. */
    boolean hasFound() {
        String words = entries.isEmpty() ? null : words(entries.getLast().request);
        return words != null && exists.test(words);
    }

    /** The words of what a request is about. */
    private static String words(Request request) {
        if (request.target() instanceof Target.Title title) {
            return title.words();
        }
        return request instanceof Request.Show show ? show.filter().text() : null;
    }

    private void add(Intent intent, Request request) {
        if (request instanceof Request.PutOnList put && isPronoun(put.target())) {
            addIt(put.task());
            return;
        }
        if (!isPronoun(request.target()) || entries.isEmpty()) {
            put(intent, request);
            return;
        }
        if (request instanceof Request.Update update && entries.getLast().request instanceof Request.Add) {
            changeAdded(update);
            return;
        }
        put(intent, request.of(resolved(request.target())));
    }

    /** "is there milk? if not, add it", "I need milk, put it on the shopping list". */
    private void addIt(NewTask task) {
        if (entries.isEmpty()) {
            return;
        }
        Entry before = entries.getLast();
        if (before.request instanceof Request.Add added) {
            var changes = new TaskChanges(
                    null, null, false, task.due(), null, task.priority(), task.tags(), List.of(), task.list(), null);
            entries.set(
                    entries.size() - 1,
                    new Entry(before.intent, new Request.Add(added.task().with(changes))));
        } else if (words(before.request) != null) {
            String list =
                    before.request instanceof Request.Show show ? show.filter().list() : null;
            var titled = task.with(TaskChanges.title(words(before.request)));
            put(
                    Intent.ADD,
                    new Request.Add(
                            task.list() == null && list != null ? titled.with(TaskChanges.list(list)) : titled));
        }
    }

    /** "add milk and eggs and make them urgent". */
    private void changeAdded(Request.Update update) {
        for (int i = entries.size() - 1; i >= 0 && entries.get(i).request instanceof Request.Add added; i--) {
            entries.set(
                    i,
                    new Entry(
                            entries.get(i).intent, new Request.Add(added.task().with(update.changes()))));
            if (update.target() instanceof Target.It) {
                return;
            }
        }
    }

    /** Changes of the same tasks are one; and who says twice that it was wrong takes one thing back. */
    private void put(Intent intent, Request request) {
        if (request instanceof Request.Correct) {
            // "Oops, wrong one, I meant the lawn" takes back once
            entries.removeIf(
                    entry -> entry.request instanceof Request.Correct || entry.request instanceof Request.Undo);
        }
        if (!entries.isEmpty()
                && request instanceof Request.Undo
                && entries.getLast().request.equals(request)) {
            return;
        }
        if (!entries.isEmpty()
                && request instanceof Request.Update update
                && entries.getLast().request instanceof Request.Update before
                && before.target().equals(update.target())) {
            entries.set(entries.size() - 1, new Entry(intent, before.with(update.changes())));
            return;
        }
        entries.add(new Entry(intent, request));
    }

    private Target resolved(Target target) {
        if (!isPronoun(target)) {
            return target;
        }
        for (Entry entry : entries.reversed()) {
            if (entry.request.target() != null) {
                return entry.request.target();
            }
        }
        return target;
    }

    private static boolean isPronoun(Target target) {
        return target instanceof Target.It || target instanceof Target.Them;
    }

    /** Talk only where there is nothing else. */
    List<Request> requests() {
        var requests = new ArrayList<Request>();
        for (Entry entry : entries) {
            Request allowed = allowed(entry);
            if (allowed != null && !(entries.size() > 1 && isRefusal(allowed))) {
                requests.add(allowed);
            }
        }
        return requests.isEmpty() ? List.copyOf(talk) : List.copyOf(requests);
    }

    /** "No, the dentist one": the words behind it say what is meant. */
    private static boolean isRefusal(Request request) {
        return request instanceof Request.Answer answer
                && (answer.reply() == Request.Reply.NO || answer.reply() == Request.Reply.NEITHER);
    }

    private Request allowed(Entry entry) {
        Request allowed = entry.request;
        for (Prohibited one : prohibited) {
            if (!one.concerns(entry)) {
                continue;
            }
            if (one.target == null || one.target.equals(allowed.target())) {
                return null;
            }
            if (allowed.target() instanceof Target.All all) {
                allowed = allowed.of(new Target.All(all.filter(), one.target));
            }
        }
        return allowed;
    }
}
