package dev.todochatbot.understanding.reading;

import java.util.List;
import java.util.Map;

import dev.todochatbot.understanding.account.Account;
import dev.todochatbot.understanding.account.KnownTask;
import dev.todochatbot.understanding.account.TaskMatcher;
import dev.todochatbot.understanding.account.TitleIndex;
import dev.todochatbot.understanding.request.Intent;
import dev.todochatbot.understanding.request.Target;

/**
 * Whether the words for a task lead to one.
 *
 * @param how which evidence it is; null where there is none: no task is spoken of, or only done ones could be meant, which
 *     nobody has looked up
 */
record Pointing(String how, double value) {

    private static final double FINDS = 0.6;

    static final Pointing NONE = new Pointing(null, 0);
    private static final Pointing POINTS = new Pointing("points", 1);
    private static final Pointing MISSING = new Pointing("missing", 1);

    boolean leads() {
        return !"missing".equals(how);
    }

    /** Whether words of a title lead to it. */
    boolean isFound() {
        return "found".equals(how);
    }

    /** Whether the words are those of a task's title, or nearly. */
    boolean finds() {
        return "found".equals(how) && value >= FINDS;
    }

    void tell(Map<String, Double> values) {
        if (how != null) {
            values.put(how, value);
        }
    }

    static Pointing of(
            Target target, Intent intent, boolean report, Account account, TitleIndex index, TaskMatcher tasks) {
        return switch (target) {
            case Target.Numbers _ -> POINTS;
            // What is left out must be there: else more would be changed than is meant
            case Target.All(var _, Target except) ->
                except == null
                                || of(except, intent, false, account, index, tasks)
                                        .leads()
                        ? POINTS
                        : MISSING;
            case Target.Places _ -> account.focus().listed().isEmpty() ? MISSING : POINTS;
            case Target.It _, Target.Them _ -> account.focus().touched().isEmpty() ? MISSING : POINTS;
            case Target.Several several -> weakest(several.targets(), intent, report, account, index, tasks);
            case Target.Title title -> {
                double score = score(tasks.find(title.words(), index, report));
                if (score > 0) {
                    yield new Pointing("found", score);
                }
                Pointing parts = title.parts().isEmpty()
                        ? MISSING
                        : weakest(title.parts(), intent, report, account, index, tasks);
                yield parts.leads() || !mayBeDone(intent) || knowsDone(account) ? parts : NONE;
            }
        };
    }

    /** Whether words choose one of what was offered. */
    static Pointing among(Target.Title title, List<KnownTask> offered, List<String> choices, TaskMatcher tasks) {
        double score = score(tasks.find(title.words(), offered, true));
        boolean chosen = choices.stream().anyMatch(choice -> tasks.mentions(title.words(), choice));
        return score > 0 ? new Pointing("found", score) : chosen ? POINTS : MISSING;
    }

    private static Pointing weakest(
            List<Target> targets, Intent intent, boolean report, Account account, TitleIndex index, TaskMatcher tasks) {
        Pointing weakest = POINTS;
        for (Target target : targets) {
            Pointing pointing = of(target, intent, report, account, index, tasks);
            if (!pointing.leads()) {
                return MISSING;
            }
            if ("found".equals(pointing.how) && (!"found".equals(weakest.how) || pointing.value < weakest.value)) {
                weakest = pointing;
            }
        }
        return weakest;
    }

    private static double score(List<TaskMatcher.Found> found) {
        return found.stream().mapToDouble(TaskMatcher.Found::score).max().orElse(0);
    }

    private static boolean mayBeDone(Intent intent) {
        return switch (intent) {
            case REOPEN, RESTORE, STILL_OPEN, DESCRIBE, HISTORY -> true;
            default -> false;
        };
    }

    private static boolean knowsDone(Account account) {
        return account.tasks().stream().anyMatch(KnownTask::done);
    }
}
