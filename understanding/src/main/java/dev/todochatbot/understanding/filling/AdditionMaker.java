package dev.todochatbot.understanding.filling;

import java.util.List;
import java.util.Locale;

import dev.todochatbot.understanding.account.Focus;
import dev.todochatbot.understanding.request.NewTask;
import dev.todochatbot.understanding.request.Request;
import dev.todochatbot.understanding.request.Target;
import dev.todochatbot.understanding.request.TaskChanges;
import dev.todochatbot.understanding.template.Template.Trust;

/** Turns the match of an addition into requests: new tasks, or "it" onto a list. */
public record AdditionMaker(TargetReader targets, Additions additions) {

    /** In words: "all of those things". */
    private static final int LONGEST_PRONOUN = 8;

    List<Request> of(Fillings fillings) {
        if (fillings.slot("text").isEmpty()) {
            return List.of(new Request.Add(NewTask.titled("")));
        }
        if (beginsWithPronoun(fillings) || isAll(fillings)) {
            return List.of();
        }
        return isPronoun(fillings)
                ? addIt(fillings)
                : additions.of(fillings).stream().<Request>map(Request.Add::new).toList();
    }

    /** "It to the list" is no title; but German "die Wäsche" is, though "die" alone would be "them". */
    private boolean beginsWithPronoun(Fillings fillings) {
        return fillings.slot("text")
                .filter(text -> text.to() - text.from() > 1)
                .filter(text -> {
                    String first = fillings.message().tokens().get(text.from()).raw();
                    return first.equals(first.toLowerCase(Locale.ROOT))
                            && !additions.articles().contains(first);
                })
                .map(text -> targets.read(fillings.message(), text.from(), text.from() + 1))
                .filter(target -> target instanceof Target.It || target instanceof Target.Them)
                .isPresent();
    }

    /** "Put everything on friday" is about the tasks that there are. */
    private boolean isAll(Fillings fillings) {
        return fillings.slot("text")
                .filter(_ -> fillings.match().template().trust() == Trust.FULL)
                .map(text -> targets.read(fillings.message(), text.from(), text.to()))
                .filter(Target.All.class::isInstance)
                .isPresent();
    }

    /** Whether what is to be added is what was spoken of before. */
    private boolean isPronoun(Fillings fillings) {
        return fillings.slot("text")
                .filter(text -> text.to() - text.from() <= LONGEST_PRONOUN)
                .map(text -> targets.read(fillings.message(), text.from(), text.to()))
                .filter(target -> target instanceof Target.It || target instanceof Target.Them)
                .isPresent();
    }

    /** "is there milk? if not, add it" is read on by whoever knows the words before; "add it to the garden list" moves it. */
    private List<Request> addIt(Fillings fillings) {
        Focus focus = fillings.message().account().focus();
        List<NewTask> tasks = additions.of(fillings);
        if (tasks.isEmpty() || !focus.hasIt()) {
            return List.of();
        }
        if (focus.isWithin()) {
            return List.of(new Request.PutOnList(new Target.It(), tasks.getFirst()));
        }
        String list = tasks.getFirst().list();
        return list == null ? List.of() : List.of(Request.update(new Target.It(), TaskChanges.list(list)));
    }

    /** Items of a task's checklist. */
    List<Request> under(Target task, Fillings fillings) {
        List<String> titles =
                additions.of(fillings).stream().map(NewTask::title).toList();
        return titles.isEmpty() ? List.of() : List.of(new Request.AddSubtasks(task, titles));
    }
}
