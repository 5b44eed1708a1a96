package dev.todochatbot.understanding.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.todochatbot.understanding.account.Account;
import dev.todochatbot.understanding.account.Focus;
import dev.todochatbot.understanding.account.KnownTask;
import dev.todochatbot.understanding.account.TaskMatcher;
import dev.todochatbot.understanding.filling.Fillings;
import dev.todochatbot.understanding.filling.Message;
import dev.todochatbot.understanding.filling.RequestMaker;
import dev.todochatbot.understanding.filling.TargetReader;
import dev.todochatbot.understanding.request.Intent;
import dev.todochatbot.understanding.request.Intent.Sort;
import dev.todochatbot.understanding.request.Request;
import dev.todochatbot.understanding.request.Target;
import dev.todochatbot.understanding.template.Filling;
import dev.todochatbot.understanding.template.Match;

/** The best matches of a message become readings with a probability each, beside "nothing for us". */
record Readings(
        RequestMaker requests,
        TargetReader targets,
        TaskMatcher tasks,
        LooseLookup loose,
        Witness witness,
        Phrasal phrasal,
        Weights weights) {

    private static final int MOST = 10;

    private static final double MOST_LEFT_OUT = 0.35;
    private static final double MOST_BESIDE = 0.1;
    /** A word of no meaning here may be left out beside a name, but nothing of what may be the name itself. */
    private static final double MOST_OF_A_TITLE = 0.9;

    /** @param matches the best ones */
    Weighed of(Message message, List<Match> matches, Judged judged, int visits) {
        var readings = new LinkedHashMap<List<Request>, Reading>();
        for (Match match : matches) {
            reading(match, message, judged)
                    .ifPresent(reading -> readings.merge(
                            reading.requests(), reading, (one, other) -> one.score() >= other.score() ? one : other));
        }
        loose.of(message, judged)
                .filter(lookup -> !readings.containsKey(lookup.requests()))
                .map(lookup -> scored(lookup))
                .ifPresent(lookup -> readings.put(lookup.requests(), lookup));
        return weighed(message, readings, judged, visits);
    }

    private Reading scored(Reading reading) {
        return new Reading(
                reading.intent(),
                reading.requests(),
                reading.match(),
                reading.evidence(),
                weights.score(reading.evidence()),
                0);
    }

    private Weighed weighed(Message message, Map<List<Request>, Reading> readings, Judged judged, int visits) {
        List<Reading> best = readings.values().stream()
                .sorted(Comparator.comparingDouble(Reading::score).reversed())
                .limit(MOST)
                .toList();
        Evidence nothing = Witness.nothing(judged);
        double score = weights.score(nothing);
        double top = best.isEmpty() ? score : Math.max(score, best.getFirst().score());
        double sum = Math.exp(score - top)
                + best.stream()
                        .mapToDouble(reading -> Math.exp(reading.score() - top))
                        .sum();
        return new Weighed(
                message,
                best.stream()
                        .map(reading -> reading.withProbability(Math.exp(reading.score() - top) / sum))
                        .toList(),
                Math.exp(score - top) / sum,
                nothing,
                judged,
                visits);
    }

    private Optional<Reading> reading(Match match, Message message, Judged judged) {
        Intent intent = match.template().intent();
        if (!isNow(intent, message.account().focus())) {
            return Optional.empty();
        }
        Pointing pointing = pointing(match, message);
        if (!suffices(match, pointing, message) || phrasal.reads(match, pointing, message)) {
            return Optional.empty();
        }
        List<Request> made = requests.of(new Fillings(match, message));
        if (made.isEmpty()) {
            return Optional.empty();
        }
        Evidence evidence = witness.of(match, pointing, message, judged);
        var reading = new Reading(intent, made, match, evidence, weights.score(evidence), 0);
        return Optional.of(reading).filter(one -> !leavesOutTooMuch(one));
    }

    /** Whether its words for tasks lead to what its template needs. */
    private boolean suffices(Match match, Pointing pointing, Message message) {
        return switch (match.template().needs()) {
            case NOTHING -> match.template().intent() != Intent.ANSWER || pointing.leads() || namesList(match);
            case FOUND -> pointing.leads() || namesList(match);
            case TITLE -> pointing.leads() && (!pointing.isFound() || pointing.value() >= weights.threshold("title"));
            case CHANGED ->
                message.account().focus().changed()
                        && !message.account().focus().isWithin()
                        && match.skipped() < MOST_BESIDE;
            case ALL ->
                match.fillings().stream()
                        .filter(filling -> filling.slot().equals("task"))
                        .map(filling -> targets.read(message, filling.from(), filling.to()))
                        .allMatch(target -> target instanceof Target.All || target instanceof Target.Them);
        };
    }

    /** Where there is no task to find, a list that there is will do. */
    private static boolean namesList(Match match) {
        List<Filling> fillings = match.fillings();
        return fillings.stream()
                        .noneMatch(filling -> filling.kind() == dev.todochatbot.understanding.template.Kind.TASK)
                && fillings.stream()
                        .anyMatch(filling -> filling.kind() == dev.todochatbot.understanding.template.Kind.LIST
                                && filling.span().real());
    }

    /** The words left out may be the very title, or more of it: where a task or a kind of tasks is named, or nothing. */
    private static boolean leavesOutTooMuch(Reading reading) {
        boolean all = reading.is(Sort.CHANGE) && reading.request().target() instanceof Target.All;
        boolean turn = reading.intent() == Intent.UNDO || reading.intent() == Intent.REDO;
        boolean report = "true".equals(reading.match().template().set().get("report"));
        boolean named = reading.intent() == Intent.ADD
                || reading.intent() == Intent.DUE
                || reading.is(Sort.CHANGE)
                        && reading.request().target() instanceof Target.Title
                        && reading.evidence().values().containsKey("found");
        double skipped = reading.match().skipped();
        return (all || turn || report || reading.wantsTitle()) && skipped > MOST_LEFT_OUT
                || named && skipped > MOST_OF_A_TITLE;
    }

    /** Answers and corrections only mean something after what they answer. */
    private static boolean isNow(Intent intent, Focus focus) {
        return switch (intent) {
            case ANSWER -> focus.asked();
            case CORRECT, AGAIN -> focus.last() != null;
            default -> true;
        };
    }

    /** Whether all that stands for a task leads to one. */
    private Pointing pointing(Match match, Message message) {
        // "Actually make it oat milk": words for a task that was just added name no other one
        boolean ofAdded = match.template().intent().sort() == Sort.CONVERSATION
                && match.template().intent() != Intent.ANSWER
                && message.account().focus().last() instanceof Request.Add;
        if (ofAdded) {
            return Pointing.NONE;
        }
        var pointings = new ArrayList<Pointing>();
        for (Filling filling : match.fillings()) {
            if (filling.kind() == dev.todochatbot.understanding.template.Kind.TASK) {
                pointings.add(pointing(targets.read(new Fillings(match, message), filling), match, message));
            }
        }
        if (pointings.isEmpty() && match.template().subjectBefore()) {
            pointings.add(pointing(new Target.It(), match, message));
        }
        return pointings.stream()
                .filter(pointing -> !pointing.leads())
                .findFirst()
                .or(() -> pointings.stream().findFirst())
                .orElse(Pointing.NONE);
    }

    private Pointing pointing(Target target, Match match, Message message) {
        boolean report = "true".equals(match.template().set().get("report"));
        return Pointing.of(target, match.template().intent(), report, message.account(), message.index(), tasks);
    }

    private static List<KnownTask> offered(Account account) {
        return account.tasks().stream()
                .filter(task -> account.focus().offered().contains(task.id()))
                .toList();
    }
}
