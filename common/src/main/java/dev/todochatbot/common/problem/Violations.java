package dev.todochatbot.common.problem;

import java.util.Comparator;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;

/** Bean Validation's violations, named as the caller wrote the fields. */
final class Violations {

    private Violations() {}

    static Problem problem(ConstraintViolationException failure) {
        var violations = failure.getConstraintViolations();
        if (violations.isEmpty() || violations.stream().anyMatch(Violations::isOfTheAnswer)) return Problems.of(500);
        return Problems.invalid(violations.stream()
                .map(violation -> new FieldError(
                        WireNames.of(violation.getRootBeanClass(), violation.getPropertyPath()),
                        violation.getMessage()))
                .distinct()
                .sorted(Comparator.comparing(FieldError::field).thenComparing(FieldError::message))
                .toList());
    }

    private static boolean isOfTheAnswer(ConstraintViolation<?> violation) {
        for (var node : violation.getPropertyPath()) if (node.getKind() == ElementKind.RETURN_VALUE) return true;
        return false;
    }
}
