package dev.todochatbot.common.problem;

import java.util.ArrayList;
import java.util.Comparator;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;

/** Bean Validation's violations, named as the caller wrote the fields. */
final class Violations {

    private Violations() {}

    static Problem problem(ConstraintViolationException failure) {
        var violations = failure.getConstraintViolations();
        if (violations.isEmpty() || violations.stream().anyMatch(Violations::isOfTheAnswer)) return Problems.of(500);
        return Problems.invalid(violations.stream()
                .map(violation -> new FieldError(field(violation.getPropertyPath()), violation.getMessage()))
                .distinct()
                .sorted(Comparator.comparing(FieldError::field).thenComparing(FieldError::message))
                .toList());
    }

    private static boolean isOfTheAnswer(ConstraintViolation<?> violation) {
        for (var node : violation.getPropertyPath()) if (node.getKind() == ElementKind.RETURN_VALUE) return true;
        return false;
    }

    /** {@code create.body.due.date} is {@code due.date}, {@code list.limit} is {@code limit}. */
    private static String field(Path path) {
        var names = new ArrayList<String>();
        var parameter = "";
        for (var node : path) {
            switch (node.getKind()) {
                case METHOD, CONSTRUCTOR, CROSS_PARAMETER, BEAN -> {}
                case PARAMETER -> parameter = node.getName();
                case CONTAINER_ELEMENT -> index(names, node);
                default -> {
                    index(names, node);
                    names.add(node.getName());
                }
            }
        }
        return names.isEmpty() ? parameter : String.join(".", names);
    }

    private static void index(ArrayList<String> names, Path.Node node) {
        if (node.getIndex() == null) return;
        var indexed = "[" + node.getIndex() + "]";
        if (names.isEmpty()) names.add(indexed);
        else names.set(names.size() - 1, names.getLast() + indexed);
    }
}
