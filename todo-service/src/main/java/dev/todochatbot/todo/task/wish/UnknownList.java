package dev.todochatbot.todo.task.wish;

import java.util.UUID;

import jakarta.validation.ConstraintViolationException;

import dev.todochatbot.common.problem.ProblemException;
import dev.todochatbot.common.problem.Problems;

/** The refusal of a list that its owner does not have, also beside what is wrong with other fields. */
public final class UnknownList {

    private static final String MESSAGE = "is not a list of yours";

    private UnknownList() {}

    public static ProblemException refused() {
        return ProblemException.invalid("list", MESSAGE);
    }

    /** The refusal of a wish in one answer: where its list is unknown, that is named, too. */
    public static ProblemException named(
            ConstraintViolationException e, UUID owner, NewTask wish, OwnerRepository owners) {
        return named(ProblemException.invalid(Problems.of(e).errors()), owner, wish, owners);
    }

    /** The same of what was found already. */
    public static ProblemException named(ProblemException refusal, UUID owner, NewTask wish, OwnerRepository owners) {
        return wish.list() == null
                        || refusal.names("list")
                        || owners.list(owner, wish.list()).isPresent()
                ? refusal
                : refusal.field("list", MESSAGE);
    }
}
