package dev.todochatbot.chatbot.engine.builtin.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import dev.todochatbot.chatbot.engine.builtin.recall.Json;
import dev.todochatbot.chatbot.engine.builtin.recall.PastTurn;
import dev.todochatbot.chatbot.engine.builtin.recall.PastTurn.OfferedReading;
import dev.todochatbot.chatbot.engine.builtin.recall.TaskFacts;
import dev.todochatbot.chatbot.engine.builtin.recall.ToolUse.Call;
import dev.todochatbot.chatbot.engine.builtin.recall.Transcript;
import dev.todochatbot.chatbot.engine.builtin.speak.Words;
import dev.todochatbot.understanding.request.Request;
import dev.todochatbot.understanding.request.Target;
import dev.todochatbot.understanding.speech.Saying;

/** Typed answers to offered candidates: "the first one", "both", "the water one". */
final class Choices {

    private static final int LONGEST_NUMBER = 9;

    private Choices() {}

    /** "2": a number alone, in any language. */
    static Optional<List<Call>> numbered(Transcript transcript) {
        String said = transcript.message().strip();
        boolean number = !said.isEmpty()
                && said.length() <= LONGEST_NUMBER
                && said.chars().allMatch(Character::isDigit);
        return number && !transcript.before().isEmpty()
                ? chosen(transcript, new Target.Numbers(List.of(Integer.parseInt(said))), null)
                : Optional.empty();
    }

    /** An answer to what the last turn offered. */
    static Step of(Transcript transcript, Request.Answer answer, Titles titles, Words words) {
        boolean only = transcript.before().getLast().readings().size() == 1;
        Target chosen = answer.reply() == Request.Reply.YES && only ? new Target.Places(List.of(1)) : answer.chosen();
        if (answer.reply() == Request.Reply.NO || answer.reply() == Request.Reply.NEITHER) {
            return Step.say(words.say(Saying.ALL_RIGHT));
        }
        return Optional.ofNullable(chosen)
                .flatMap(target -> chosen(transcript, target, titles))
                .map(calls -> Step.call(calls, List.of()))
                .orElseGet(() -> Step.say(words.say(Saying.WHICH_OFFERED)));
    }

    /** @param titles not needed for a number */
    private static Optional<List<Call>> chosen(Transcript transcript, Target target, Titles titles) {
        PastTurn turn = transcript.before().getLast();
        if (!turn.readings().isEmpty()) {
            return reading(turn.readings(), target);
        }
        if (turn.offer().isEmpty()) {
            return Optional.empty();
        }
        List<String> chosen = chosen(transcript, turn.offered(), target, titles);
        boolean all = target instanceof Target.All;
        return chosen.isEmpty()
                ? Optional.empty()
                : Optional.of(chosen.stream()
                        .map(id -> call(turn.then(), id).sweptIf(all))
                        .toList());
    }

    /** Of readings only one can be meant. */
    private static Optional<List<Call>> reading(List<OfferedReading> readings, Target target) {
        List<Integer> places =
                switch (target) {
                    case Target.Places said -> said.places();
                    case Target.Numbers numbers -> numbers.numbers();
                    default -> List.of();
                };
        if (places.size() != 1) {
            return Optional.empty();
        }
        int index = places.getFirst() < 0 ? readings.size() + places.getFirst() : places.getFirst() - 1;
        return index < 0 || index >= readings.size()
                ? Optional.empty()
                : Optional.of(StreamSupport.stream(readings.get(index).calls().spliterator(), false)
                        .map(Choices::call)
                        .toList());
    }

    private static List<String> chosen(Transcript transcript, List<String> offered, Target target, Titles titles) {
        return switch (target) {
            case Target.Places places ->
                places.places().stream().flatMap(place -> at(offered, place)).toList();
            case Target.Numbers numbers ->
                numbers.numbers().stream()
                        .flatMap(number -> numbered(transcript, offered, number))
                        .toList();
            case Target.Them them -> offered;
            case Target.All all -> all.filter().isEverything() && all.except() == null ? offered : List.of();
            case Target.Title title -> titled(transcript, offered, title.words(), titles);
            default -> List.of();
        };
    }

    private static Stream<String> at(List<String> offered, int place) {
        int index = place < 0 ? offered.size() + place : place - 1;
        return index < 0 || index >= offered.size() ? Stream.empty() : Stream.of(offered.get(index));
    }

    /** "2" is the task with that number if it is among them, else the second. */
    private static Stream<String> numbered(Transcript transcript, List<String> offered, int number) {
        Optional<String> task = offered.stream()
                .filter(id -> transcript.known().containsKey(id)
                        && transcript.known().get(id).number() == number)
                .findFirst();
        return task.isPresent() ? task.stream() : at(offered, number);
    }

    private static List<String> titled(Transcript transcript, List<String> offered, String words, Titles titles) {
        List<TaskFacts> tasks = offered.stream()
                .map(transcript.known()::get)
                .filter(task -> task != null)
                .toList();
        List<TaskFacts> found = titles.find(words, tasks, false);
        return found.size() == 1 ? List.of(found.getFirst().id()) : List.of();
    }

    private static Call call(JsonNode then, String id) {
        var arguments = new LinkedHashMap<>(call(then).arguments());
        arguments.put("task", id);
        return new Call(then.path("tool").asText(), arguments);
    }

    private static Call call(JsonNode offered) {
        var arguments = new LinkedHashMap<String, Object>();
        offered.path("arguments")
                .properties()
                .forEach(entry -> arguments.put(entry.getKey(), Json.value(entry.getValue())));
        return new Call(
                offered.path("tool").asText(), arguments, offered.path("swept").asBoolean());
    }
}
