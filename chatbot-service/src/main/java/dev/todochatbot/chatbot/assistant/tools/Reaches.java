package dev.todochatbot.chatbot.assistant.tools;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import dev.langchain4j.data.message.AiMessage;
import dev.todochatbot.chatbot.assistant.run.RunningTurn;
import dev.todochatbot.chatbot.engine.Engine;
import dev.todochatbot.chatbot.todo.TodoTask;

/** Finds out how the tasks of calls were found; of a remote engine over all messages of a turn. */
final class Reaches {
    private final RunningTurn run;
    private final Waiting waiting;
    private final Naming naming;
    private final Map<UUID, TodoTask> changed = new LinkedHashMap<>();

    Reaches(RunningTurn run, Waiting waiting) {
        this.run = run;
        this.waiting = waiting;
        this.naming = new Naming(run.turn().request);
    }

    /** As the built-in engine says itself. */
    static List<Call> told(List<Call> calls, AiMessage message) {
        var swept = message.attributes().get(Engine.SWEPT) instanceof List<?> places ? places : List.of();
        return IntStream.range(0, calls.size())
                .mapToObj(i -> swept.contains(i)
                        ? calls.get(i).found(Reach.SWEPT, calls.get(i).task())
                        : calls.get(i))
                .toList();
    }

    /** As the user's words tell. What cannot be looked up was not named. */
    List<Call> judged(List<Call> calls) {
        var tasks = new ArrayList<TodoTask>();
        for (var call : calls) {
            var task = call.isChange() && call.task() != null ? found(call) : null;
            tasks.add(task);
            if (task != null) changed.put(task.id(), task);
        }
        return IntStream.range(0, calls.size())
                .mapToObj(i -> judged(calls.get(i), tasks.get(i)))
                .toList();
    }

    /** What is to be restored is in the trash, and only a preview of that tells its title. */
    private TodoTask found(Call call) {
        if (!call.tool().equals("restore_task"))
            return run.assistant().tasks().find(run.user(), call.task()).orElse(null);
        var seen = waiting.previewed(List.of(call)).get(call);
        return seen == null || seen.error() ? null : Waiting.task(seen);
    }

    private Call judged(Call call, TodoTask task) {
        if (!call.isChange()) return call;
        if (task == null) return call.found(Reach.SWEPT, call.task());
        var others = changed.values().stream()
                .filter(other -> !other.id().equals(task.id()))
                .toList();
        return call.found(naming.of(task, others), task.id().toString());
    }
}
