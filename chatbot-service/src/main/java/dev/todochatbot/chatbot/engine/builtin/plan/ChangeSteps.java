package dev.todochatbot.chatbot.engine.builtin.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import dev.todochatbot.chatbot.engine.builtin.recall.TaskFacts;
import dev.todochatbot.chatbot.engine.builtin.recall.ToolUse.Call;
import dev.todochatbot.chatbot.engine.builtin.speak.Missing;
import dev.todochatbot.chatbot.engine.builtin.speak.Words;
import dev.todochatbot.understanding.request.NewTask;
import dev.todochatbot.understanding.request.Request;
import dev.todochatbot.understanding.request.Request.Act;
import dev.todochatbot.understanding.request.Request.Action;
import dev.todochatbot.understanding.request.Request.Manner;
import dev.todochatbot.understanding.request.TaskChanges;
import dev.todochatbot.understanding.speech.Saying;
import dev.todochatbot.when.meaning.Speaker;

/** From a wish to change tasks to the calls that do it, the question which one is meant, or the word that there is none. */
final class ChangeSteps {

    private static final List<String> OPEN_FIRST = List.of("open", "done");
    private static final List<String> DONE_FIRST = List.of("done", "open");

    private final Resolver resolver;
    private final Deleted deleted;
    private final UpdateArguments arguments;
    private final Words words;

    ChangeSteps(Resolver resolver, Deleted deleted, Speaker speaker, Words words) {
        this.resolver = resolver;
        this.deleted = deleted;
        this.arguments = new UpdateArguments(speaker);
        this.words = words;
    }

    static Step add(NewTask task) {
        return Step.call(List.of(UpdateArguments.add(task)), List.of());
    }

    Step act(Act act) {
        return switch (act.action()) {
            case COMPLETE -> status(act, OPEN_FIRST, "complete_task", false);
            case REOPEN -> status(act, DONE_FIRST, "reopen_task", true);
            case DELETE ->
                changed(
                        resolver.resolve(act.target(), OPEN_FIRST, false),
                        act.otherwise(),
                        "delete_task",
                        Map.of(),
                        task -> new Call("delete_task", Map.of("task", task.id())));
            case RESTORE -> restore(act);
        };
    }

    /** What is not in the trash may be meant to be open again. */
    private Step restore(Act act) {
        Resolution trashed = deleted.resolve(act.target());
        if (trashed.isMissing()) {
            Resolution done = resolver.resolve(act.target(), List.of("done"), false);
            if (!done.isMissing()) {
                return status((Act) Request.act(Action.REOPEN, act.target()), List.of("done"), "reopen_task", true);
            }
        }
        return changed(
                trashed, null, "restore_task", Map.of(), task -> new Call("restore_task", Map.of("task", task.id())));
    }

    /** Completing and reopening leave alone what is that way already. */
    private Step status(Act act, List<String> statuses, String tool, boolean fromDone) {
        Resolution resolution = resolver.resolve(act.target(), statuses, act.manner() == Manner.REPORT);
        List<TaskFacts> idle = resolution.found().stream()
                .filter(task -> task.isDone() != fromDone)
                .toList();
        List<List<TaskFacts>> doubtful = resolution.doubtful().stream()
                .map(tasks ->
                        tasks.stream().filter(task -> task.isDone() == fromDone).toList())
                .filter(tasks -> !tasks.isEmpty())
                .toList();
        List<TaskFacts> found = resolution.found().stream()
                .filter(task -> task.isDone() == fromDone)
                .toList();
        List<Missing> missing = doubtful.size() < resolution.doubtful().size()
                        && resolution.missing().isEmpty()
                        && found.isEmpty()
                        && doubtful.isEmpty()
                ? List.of(new Missing(
                        fromDone ? Saying.NO_DONE_TASK_LIKE_THAT : Saying.NO_OPEN_TASK_LIKE_THAT,
                        null,
                        resolution.doubtful().getFirst()))
                : resolution.missing();
        var active =
                new Resolution(found, doubtful, missing, resolution.wanted(), resolution.cut(), resolution.swept());
        Step step = !idle.isEmpty() && active.isMissing() && missing.isEmpty()
                ? Step.call(List.of(), List.of())
                : changed(
                        active,
                        idle.isEmpty() ? act.otherwise() : null,
                        tool,
                        Map.of(),
                        task -> new Call(tool, Map.of("task", task.id())));
        for (TaskFacts task : idle) {
            step = step.saying(words.say(fromDone ? Saying.ALREADY_OPEN : Saying.ALREADY_DONE, task));
        }
        return step;
    }

    Step update(Request.Update update) {
        TaskChanges changes = update.changes();
        if (changes.isNone()) {
            return askedForDay(resolver.resolve(update.target(), OPEN_FIRST, false));
        }
        return changed(
                resolver.resolve(update.target(), update.openOnly() ? List.of("open") : OPEN_FIRST, false),
                update.otherwise(),
                "update_task",
                arguments.fields(null, changes),
                task -> arguments.update(task, changes));
    }

    /** "postpone the phone bill" does not say to when. */
    private Step askedForDay(Resolution resolution) {
        if (!resolution.wanted().isEmpty() || resolution.found().isEmpty()) {
            return changed(resolution, null, "update_task", Map.of(), task -> null);
        }
        TaskFacts task = resolution.found().getFirst();
        return Step.say(words.say(Saying.WHICH_DAY, task, task.number()));
    }

    /** A move if exactly this task exists, else an addition. */
    Step putOnList(Request.PutOnList put) {
        Resolution resolution = resolver.resolve(put.target(), List.of("open"), false);
        if (!resolution.wanted().isEmpty()) {
            return Step.look(resolution.wanted());
        }
        boolean same = resolution.found().size() == 1
                && resolver.titles()
                        .same(resolution.found().getFirst().title(), put.task().title());
        return same
                ? Step.call(
                        List.of(arguments.update(
                                resolution.found().getFirst(),
                                TaskChanges.list(put.task().list()))),
                        List.of())
                : add(put.task());
    }

    /** Nothing is to be done, unless the task stands there as done and the user says plainly that it is not. */
    Step stillOpen(Request.StillOpen denial) {
        Resolution resolution = resolver.resolve(denial.target(), denial.reopens() ? DONE_FIRST : OPEN_FIRST, true);
        if (!resolution.wanted().isEmpty()) {
            return Step.look(resolution.wanted());
        }
        List<TaskFacts> done =
                resolution.found().stream().filter(TaskFacts::isDone).toList();
        boolean onlyDone = !done.isEmpty()
                && done.size() == resolution.found().size()
                && resolution.doubtful().isEmpty();
        if (denial.reopens() && !done.isEmpty() || onlyDone) {
            return status((Act) Request.act(Action.REOPEN, denial.target()), DONE_FIRST, "reopen_task", true);
        }
        List<TaskFacts> meant = new ArrayList<>(resolution.found());
        resolution.doubtful().forEach(meant::addAll);
        if (meant.isEmpty()) {
            return Step.say(words.notFound(Saying.NO_TASK_FOR, resolution.missing()));
        }
        return Step.say(
                done.isEmpty()
                        ? words.say(Saying.STAYS_OPEN, meant.size(), meant)
                        : words.say(Saying.IS_DONE, done, done.getFirst().number()));
    }

    Step changed(
            Resolution resolution,
            NewTask otherwise,
            String tool,
            Map<String, Object> then,
            Function<TaskFacts, Call> call) {
        if (!resolution.wanted().isEmpty()) {
            return Step.look(resolution.wanted());
        }
        if (resolution.isMissing() && otherwise != null && !otherwise.title().isBlank()) {
            return add(otherwise);
        }
        List<String> remarks = resolution.missing().stream().map(words::missing).toList();
        Step step = Step.call(
                resolution.found().stream()
                        .map(task -> call.apply(task).sweptIf(resolution.sweeps(task)))
                        .toList(),
                remarks);
        if (resolution.isMissing() && remarks.isEmpty()) {
            return step.saying(words.say(Saying.NO_SUCH_TASK));
        }
        if (resolution.cut()) {
            step = step.saying(words.say(Saying.TOO_MANY_TASKS));
        }
        return resolution.doubtful().isEmpty()
                ? step
                : step.offering(Offers.candidates(
                        words.which(tool, resolution.doubtful().getFirst()),
                        tool,
                        then,
                        resolution.doubtful().getFirst()));
    }
}
