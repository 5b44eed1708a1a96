package dev.todochatbot.chatbot.engine.builtin.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import dev.todochatbot.chatbot.engine.builtin.parse.MessageParser;
import dev.todochatbot.chatbot.engine.builtin.recall.Json;
import dev.todochatbot.chatbot.engine.builtin.recall.PastTurn;
import dev.todochatbot.chatbot.engine.builtin.recall.TaskFacts;
import dev.todochatbot.chatbot.engine.builtin.recall.ToolUse.Call;
import dev.todochatbot.chatbot.engine.builtin.recall.Transcript;
import dev.todochatbot.understanding.request.Target;

/** Typed answers to offered candidates: "the first one", "both", "the water one". */
final class Choices {

    private Choices() {}

    /** The calls to make with the chosen tasks, if the last turn offered some and the message chooses among them. */
    static Optional<List<Call>> answered(Transcript transcript) {
        if (transcript.before().isEmpty()
                || transcript.before().getLast().offer().isEmpty()) {
            return Optional.empty();
        }
        PastTurn turn = transcript.before().getLast();
        List<String> chosen = chosen(transcript, turn.offered());
        if (chosen.isEmpty()) {
            return Optional.empty();
        }
        boolean all = MessageParser.choice(transcript.message()).orElse(null) instanceof Target.All;
        return Optional.of(
                chosen.stream().map(id -> call(turn.then(), id).sweptIf(all)).toList());
    }

    private static List<String> chosen(Transcript transcript, List<String> offered) {
        return MessageParser.choice(transcript.message())
                .map(target -> switch (target) {
                    case Target.Places places ->
                        places.places().stream()
                                .flatMap(place -> at(offered, place))
                                .toList();
                    case Target.Numbers numbers ->
                        numbers.numbers().stream()
                                .flatMap(number -> numbered(transcript, offered, number))
                                .toList();
                    case Target.Them them -> offered;
                    case Target.All all ->
                        all.filter().isEverything() && all.except() == null ? offered : List.<String>of();
                    case Target.Title title -> titled(transcript, offered, title.words());
                    default -> List.<String>of();
                })
                .orElse(List.of());
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

    private static List<String> titled(Transcript transcript, List<String> offered, String words) {
        List<TaskFacts> tasks = offered.stream()
                .map(transcript.known()::get)
                .filter(task -> task != null)
                .toList();
        List<TaskFacts> found = TaskMatcher.find(words, tasks, false);
        return found.size() == 1 ? List.of(found.getFirst().id()) : List.of();
    }

    private static Call call(JsonNode then, String id) {
        var arguments = new LinkedHashMap<String, Object>();
        then.path("arguments")
                .properties()
                .forEach(entry -> arguments.put(entry.getKey(), Json.value(entry.getValue())));
        arguments.put("task", id);
        return new Call(then.path("tool").asText(), arguments);
    }
}
