package dev.todochatbot.todo.task;

import java.util.UUID;

import jakarta.validation.ConstraintViolationException;

import dev.todochatbot.common.problem.ProblemException;
import dev.todochatbot.common.problem.Problems;

/** The refusal of a list that its owner does not have, also beside what is wrong with other fields. */
final class UnknownList {

    private static final String MESSAGE = "is not a list of yours";

    private UnknownList() {}

    static ProblemException refused() {
        return ProblemException.invalid("list", MESSAGE);
    }

    /** The refusal of a wish in one answer: where its list is unknown, that is named, too. */
    static ProblemException named(ConstraintViolationException e, UUID owner, NewTask wish, TaskRepository tasks) {
        return named(ProblemException.invalid(Problems.of(e).errors()), owner, wish, tasks);
    }

    /** The same of what was found already. */
    static ProblemException named(ProblemException refusal, UUID owner, NewTask wish, TaskRepository tasks) {
        return wish.list() == null
                        || refusal.names("list")
                        || tasks.list(owner, wish.list()).isPresent()
                ? refusal
                : refusal.field("list", MESSAGE);
    }
}
