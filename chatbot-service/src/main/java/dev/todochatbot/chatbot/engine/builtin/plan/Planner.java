package dev.todochatbot.chatbot.engine.builtin.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import dev.langchain4j.data.message.ChatMessage;
import dev.todochatbot.chatbot.engine.builtin.plan.Step.Answer;
import dev.todochatbot.chatbot.engine.builtin.recall.Json;
import dev.todochatbot.chatbot.engine.builtin.recall.ToolUse;
import dev.todochatbot.chatbot.engine.builtin.recall.ToolUse.Call;
import dev.todochatbot.chatbot.engine.builtin.recall.Transcript;
import dev.todochatbot.chatbot.engine.builtin.speak.Replies;
import dev.todochatbot.chatbot.engine.builtin.speak.SmallTalk;
import dev.todochatbot.chatbot.engine.builtin.speak.Words;
import dev.todochatbot.understanding.reading.Decision.Clear;
import dev.todochatbot.understanding.reading.Decision.Doubtful;
import dev.todochatbot.understanding.reading.Decision.NotForUs;
import dev.todochatbot.understanding.reading.Decision.TooLong;
import dev.todochatbot.understanding.reading.Understanding;
import dev.todochatbot.understanding.reading.Understood;
import dev.todochatbot.understanding.request.Request;
import dev.todochatbot.understanding.speech.Saying;
import dev.todochatbot.understanding.speech.Sayings;

/**
 * Decides what comes next in a turn. It keeps nothing: each time it goes through the user's requests from the beginning,
 * with the results that are there by now, and stops where one is missing. First it looks up, then it changes everything in
 * one go, then it answers questions, then it asks which task is meant, then it speaks.
 */
public final class Planner {

    /** What the message means, with what was looked up so far. */
    private final Understood heard;

    private final Transcript transcript;
    private final Lookups before;
    private final Lookups after;
    private final List<ToolUse> changes;
    /** As the language of the message has them. */
    private final Titles titles;

    private final Words words;

    private Planner(Transcript transcript, Hearing hearing) {
        this.transcript = transcript;
        List<ToolUse> uses = transcript.current().uses();
        this.changes = uses.stream().filter(ToolUse::isChange).toList();
        int last = changes.isEmpty() ? -1 : uses.lastIndexOf(changes.getLast());
        this.before = new Lookups(changes.isEmpty() ? uses : uses.subList(0, uses.indexOf(changes.getFirst())));
        this.after = new Lookups(uses.subList(last + 1, uses.size()));
        this.heard = hearing.hear(transcript, before);
        this.titles = hearing.titles(heard.language());
        this.words = new Words(Sayings.of(heard.language()), transcript.now(), transcript.zone());
    }

    /**
     * @param messages the conversation, whose last user message is the one to answer
     * @param understanding what reads the messages
     */
    public static Next next(List<ChatMessage> messages, Understanding understanding) {
        return new Planner(Transcript.of(messages), new Hearing(understanding)).next();
    }

    /**
     * @param text what to say now, perhaps nothing yet
     * @param calls the tools to call; none when the turn is over
     */
    public record Next(String text, List<ToolCall> calls) {}

    /**
     * @param arguments a JSON object
     * @param swept whether its task was found by a filter and not by its name
     */
    public record ToolCall(String tool, String arguments, boolean swept) {}

    private Next next() {
        List<Step> steps = steps();
        List<Call> lookups = steps.stream()
                .flatMap(step -> step.lookups().stream())
                .distinct()
                .toList();
        if (!lookups.isEmpty()) {
            return calling("", lookups);
        }
        List<Call> planned =
                steps.stream().flatMap(step -> step.calls().stream()).toList();
        if (changes.size() < planned.size()) {
            return calling("", planned.subList(changes.size(), planned.size()));
        }
        List<Call> repairs = Repairs.of(planned, changes);
        if (changes.size() < planned.size() + repairs.size()) {
            return calling("", repairs);
        }
        List<Answer> answers = steps.stream()
                .filter(step -> step.answer() != null)
                .map(step -> step.answer().apply(after))
                .toList();
        List<Call> wanted = answers.stream()
                .map(Answer::wanted)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        if (!wanted.isEmpty()) {
            return calling("", wanted);
        }
        String text = said(steps, planned, answers);
        Optional<Call> offer =
                steps.stream().map(Step::offer).filter(Objects::nonNull).findFirst();
        if (offer.isPresent()) {
            boolean refused = transcript.current().uses().stream()
                    .anyMatch(
                            use -> use.failed() && use.tool().equals(offer.get().tool()));
            // Offered again it would be refused again
            return refused
                    ? new Next(String.valueOf(offer.get().arguments().get("question")), List.of())
                    : calling(text, List.of(offer.get()));
        }
        return new Next(text.isBlank() ? words.say(Saying.NOTHING_CHANGED) : text, List.of());
    }

    /** What reads a message has to know the tasks it may be about. */
    private List<Step> steps() {
        Optional<List<Call>> numbered = Choices.numbered(transcript);
        if (numbered.isPresent()) {
            return List.of(Step.call(numbered.get(), List.of()));
        }
        Call open = Lookups.tasks("open");
        if (before.result(open).isEmpty() && !Hearing.isTalk(heard)) {
            return List.of(Step.look(List.of(open)));
        }
        List<Call> searches = Hearing.onlyAsks(heard) ? List.of() : Hearing.searches(transcript, before);
        if (searches.stream().anyMatch(search -> before.result(search).isEmpty())) {
            return List.of(Step.look(searches));
        }
        Call done = Lookups.tasks("done");
        if (before.result(done).isEmpty() && Hearing.wantsDone(heard.decision())) {
            return List.of(Step.look(List.of(done)));
        }
        var doubts = new Doubts(this::step, before.listed(open).orElse(List.of()), words);
        return switch (heard.decision()) {
            case Clear(var requests) -> requests.stream().map(this::step).toList();
            case Doubtful doubtful -> List.of(doubts.doubtful(doubtful));
            case NotForUs foreign -> List.of(doubts.notForUs(foreign));
            case TooLong tooLong -> List.of(doubts.tooLong(tooLong));
        };
    }

    private Step step(Request request) {
        var resolver = new Resolver(transcript, before, titles);
        var steps = new ChangeSteps(resolver, new Deleted(transcript, before, titles), transcript.speaker(), words);
        var details = new DetailSteps(resolver, steps, words);
        var queries = new QuerySteps(transcript, titles, words);
        var turns = new TurnSteps(transcript, words);
        return switch (request) {
            case Request.Add add -> ChangeSteps.add(add.task());
            case Request.PutOnList put -> steps.putOnList(put);
            case Request.Act act -> steps.act(act);
            case Request.Update update -> steps.update(update);
            case Request.StillOpen denial -> steps.stillOpen(denial);
            case Request.Undo undo -> Step.call(List.of(new Call("undo_last_turn", Map.of())), List.of());
            case Request.Redo redo -> turns.redo();
            case Request.Show show -> queries.show(show);
            case Request.Describe describe -> queries.describe(resolver, describe);
            case Request.History history -> queries.history(history);
            case Request.Talk talk -> Step.say(words.say(SmallTalk.about(talk.topic())));
            case Request.Free free -> queries.free(free);
            case Request.Explain _ -> turns.explained();
            case Request.AddSubtasks more -> details.subtasks(more);
            case Request.Remind remind -> details.remind(remind);
            case Request.Place place -> details.place(place);
            case Request.Correct correct -> corrected(correct);
            case Request.Answer answer -> Choices.of(transcript, answer, titles, words);
        };
    }

    /** The turn before is undone first; both are told. */
    private Step corrected(Request.Correct correct) {
        Step instead = step(correct.instead());
        if (!instead.lookups().isEmpty() || instead.calls().isEmpty()) {
            return instead;
        }
        var calls = new ArrayList<Call>();
        calls.add(new Call("undo_last_turn", Map.of()));
        calls.addAll(instead.calls());
        return Step.call(calls, instead.remarks());
    }

    private String said(List<Step> steps, List<Call> planned, List<Answer> answers) {
        var parts = new ArrayList<String>();
        int next = 0;
        int answered = 0;
        for (Step step : steps) {
            List<ToolUse> made = Repairs.repaired(changes, planned.size())
                    .subList(next, next + step.calls().size());
            next += step.calls().size();
            if (!made.isEmpty()) {
                parts.add(
                        new Replies(words).of(made) + Repairs.remark(changes.subList(next - made.size(), next), words));
            }
            parts.addAll(step.remarks());
            if (step.answer() != null) {
                parts.add(answers.get(answered++).text());
            }
        }
        return String.join(
                "\n\n",
                parts.stream().filter(part -> !part.isBlank()).distinct().toList());
    }

    private static Next calling(String text, List<Call> calls) {
        return new Next(
                text,
                calls.stream()
                        .map(call -> new ToolCall(call.tool(), Json.write(call.arguments()), call.swept()))
                        .toList());
    }
}
