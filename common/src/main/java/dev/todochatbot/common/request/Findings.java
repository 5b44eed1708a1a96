package dev.todochatbot.common.request;

import java.util.ArrayList;
import java.util.List;

import dev.todochatbot.common.problem.FieldError;

/** What is wrong with one request, each field once: what was found first is nearest to what the caller wrote. */
final class Findings {

    private final List<FieldError> errors;

    Findings(List<FieldError> known) {
        errors = new ArrayList<>(known);
    }

    /** Leaves out what follows from an error that is known: of the same field, of one inside it or around it. */
    Findings addAll(List<FieldError> more) {
        var known = List.copyOf(errors);
        more.stream()
                .filter(error -> known.stream().noneMatch(other -> follows(error.field(), other.field())))
                .forEach(errors::add);
        return this;
    }

    boolean isEmpty() {
        return errors.isEmpty();
    }

    int size() {
        return errors.size();
    }

    List<FieldError> all() {
        return List.copyOf(errors);
    }

    private static boolean follows(String field, String other) {
        return field.equals(other) || isInside(field, other) || isInside(other, field);
    }

    private static boolean isInside(String field, String outer) {
        return !outer.isEmpty()
                && field.length() > outer.length()
                && field.startsWith(outer)
                && ".[".indexOf(field.charAt(outer.length())) >= 0;
    }
}
