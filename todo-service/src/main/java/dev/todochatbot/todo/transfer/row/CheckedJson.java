package dev.todochatbot.todo.transfer.row;

import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;

import com.fasterxml.jackson.databind.JsonNode;
import dev.todochatbot.common.problem.ProblemException;
import dev.todochatbot.common.problem.Problems;
import dev.todochatbot.common.request.JsonBody;

/** Reads a part of a file as bodies of requests are read and validated. */
@Singleton
public class CheckedJson {

    private final JsonBody body;
    private final Validator validator;

    CheckedJson(JsonBody body, Validator validator) {
        this.body = body;
        this.validator = validator;
    }

    /** @throws ProblemException 400 naming every field that is wrong */
    public <T> T read(JsonNode said, Class<T> type) {
        var value = body.read(said, type);
        if (value == null) throw ProblemException.invalid("", "must not be null");
        var violations = validator.validate(value);
        if (!violations.isEmpty())
            throw ProblemException.invalid(
                    Problems.of(new ConstraintViolationException(violations)).errors());
        return value;
    }
}
