package dev.todochatbot.chatbot.engine.builtin.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.todochatbot.chatbot.engine.builtin.recall.PastTurn;
import dev.todochatbot.chatbot.engine.builtin.recall.TaskFacts;
import dev.todochatbot.chatbot.engine.builtin.recall.ToolUse.Call;
import dev.todochatbot.chatbot.engine.builtin.recall.Transcript;
import dev.todochatbot.understanding.account.Account;
import dev.todochatbot.understanding.account.Focus;
import dev.todochatbot.understanding.reading.Decision;
import dev.todochatbot.understanding.reading.Decision.Clear;
import dev.todochatbot.understanding.reading.Decision.Doubtful;
import dev.todochatbot.understanding.reading.Decision.NotForUs;
import dev.todochatbot.understanding.reading.Decision.TooLong;
import dev.todochatbot.understanding.reading.Reading;
import dev.todochatbot.understanding.reading.Understanding;
import dev.todochatbot.understanding.reading.Understood;
import dev.todochatbot.understanding.request.Intent;
import dev.todochatbot.understanding.request.Request;
import dev.todochatbot.understanding.request.Request.Topic;

/** What messages mean to somebody who knows what was looked up and what was said before. */
record Hearing(Understanding understanding) {

    /** "And on friday?" may follow another "and tomorrow?", but nobody goes on like that for long. */
    private static final int MOST_BACK = 3;

    private static final int SHORTEST = 3;
    private static final int LONGEST = 50;
    private static final int MOST_SEARCHES = 4;

    private static final Set<Intent> OF_DONE =
            EnumSet.of(Intent.REOPEN, Intent.DESCRIBE, Intent.STILL_OPEN, Intent.COMPLETE, Intent.DELETE);

    Understood hear(Transcript transcript, Lookups lookups) {
        return hear(transcript, lookups, MOST_BACK);
    }

    /** Where there are more tasks than one look-up shows, those are looked for that the message may name. */
    static List<Call> searches(Transcript transcript, Lookups lookups) {
        if (!lookups.truncated(Lookups.tasks("open"))) {
            return List.of();
        }
        return Stream.of(transcript.message().split(" "))
                .filter(word -> word.length() > SHORTEST && word.length() < LONGEST)
                .filter(word -> word.chars().allMatch(Character::isLetterOrDigit))
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .limit(MOST_SEARCHES)
                .map(word -> Lookups.text("open", word))
                .toList();
    }

    /** Whether somebody wants to see tasks, or to talk: what they may name needs not be found. */
    static boolean onlyAsks(Understood heard) {
        return heard.decision() instanceof Clear(var requests)
                && requests.stream()
                        .allMatch(request -> request instanceof Request.Show
                                || request instanceof Request.History
                                || request instanceof Request.Free
                                || request instanceof Request.Undo
                                || request instanceof Request.Talk);
    }

    /** Whether the message is about no task, whatever tasks there are. */
    static boolean isTalk(Understood heard) {
        return heard.decision() instanceof Clear(var requests)
                && requests.stream()
                        .allMatch(
                                request -> request instanceof Request.Talk(Topic topic) && topic != Topic.NOTHING_DONE);
    }

    /** Where it is not clear among the open tasks, a reading may speak of done ones. */
    static boolean wantsDone(Decision decision) {
        List<Reading> nearest =
                switch (decision) {
                    case Clear _, TooLong _ -> List.of();
                    case Doubtful doubtful -> doubtful.nearest();
                    case NotForUs foreign -> foreign.nearest();
                };
        return nearest.stream().map(Reading::intent).anyMatch(OF_DONE::contains);
    }

    private Understood hear(Transcript transcript, Lookups lookups, int back) {
        return understanding.understand(transcript.message(), account(transcript, lookups, back), transcript.speaker());
    }

    private Account account(Transcript transcript, Lookups lookups, int back) {
        var tasks = new ArrayList<>(lookups.listed(Lookups.tasks("open")).orElse(List.of()));
        for (Call search : searches(transcript, lookups)) {
            lookups.listed(search).orElse(List.of()).stream()
                    .filter(task -> tasks.stream().noneMatch(known -> known.id().equals(task.id())))
                    .forEach(tasks::add);
        }
        tasks.addAll(lookups.listed(Lookups.tasks("done")).orElse(List.of()));
        return new Account(
                tasks.stream().map(Titles::known).toList(),
                Stream.concat(tasks.stream().map(TaskFacts::list).filter(Objects::nonNull), transcript.lists().stream())
                        .distinct()
                        .toList(),
                tags(tasks),
                focus(transcript, back));
    }

    private static Set<String> tags(List<TaskFacts> tasks) {
        return tasks.stream()
                .flatMap(task -> task.tags().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Focus focus(Transcript transcript, int back) {
        if (transcript.before().isEmpty()) {
            return Focus.NONE;
        }
        PastTurn last = transcript.before().getLast();
        Understood then = back == 0 ? null : hear(transcript.before(last), Lookups.ofTurn(last), back - 1);
        List<String> choices =
                last.readings().stream().map(PastTurn.OfferedReading::words).toList();
        return new Focus(
                transcript.focus(),
                // "The second" is one of what was offered last, be it tasks or readings
                choices.isEmpty() ? transcript.listing(1) : choices,
                last.offer().isPresent() || !choices.isEmpty(),
                last.offered(),
                choices,
                then != null && then.decision() instanceof Clear(var requests) ? request(requests) : null,
                last.uses().stream()
                        .anyMatch(use -> use.isChange() && !use.isOffer() && !use.failed() && !use.isPending()),
                then == null ? null : then.language());
    }

    /** What finds tasks by words of the message's language. */
    Titles titles(String language) {
        return new Titles(understanding.tasks(language));
    }

    /** An answer is no request of its own that could be said again. */
    private static Request request(List<Request> requests) {
        return requests.isEmpty() || requests.getLast() instanceof Request.Answer ? null : requests.getLast();
    }
}
