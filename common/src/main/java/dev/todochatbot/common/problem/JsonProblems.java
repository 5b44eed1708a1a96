package dev.todochatbot.common.problem;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;

/** What is wrong with a body that Jackson refuses, without a word of the Java behind it. */
final class JsonProblems {

    private JsonProblems() {}

    static Problem problem(JsonProcessingException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProblemException e) return e.problem();
            if (cause instanceof StreamConstraintsException)
                return malformed("is nested too deeply, has too many values, or one that is too long");
        }
        return switch (failure) {
            case UnrecognizedPropertyException e -> invalid(e, "is not a known field");
            case InvalidFormatException e
            when e.getTargetType().isEnum() -> invalid(e, "must be one of " + names(e.getTargetType()));
            // Nothing is wrong with any member, but something follows the body's end
            case MismatchedInputException e
            when e.getMessage().startsWith("Trailing token") -> malformed("is not well-formed JSON");
            case MismatchedInputException e -> invalid(e, "must be " + kind(e.getTargetType()));
            case JsonMappingException e
            when !e.getPath().isEmpty() && e.getCause() instanceof InputCoercionException ->
                invalid(e, "is out of range");
            case InputCoercionException _ -> malformed("has a number that is out of range");
            case JsonMappingException e
            when !e.getPath().isEmpty() && !(e.getCause() instanceof JsonProcessingException) ->
                invalid(e, "is not valid");
            default -> malformed("is not well-formed JSON");
        };
    }

    private static Problem malformed(String message) {
        return Problems.invalid(List.of(new FieldError("", message)));
    }

    private static Problem invalid(JsonMappingException failure, String message) {
        return Problems.invalid(List.of(new FieldError(field(failure), message)));
    }

    private static String field(JsonMappingException failure) {
        var field = new StringBuilder();
        for (var reference : failure.getPath()) {
            if (reference.getFieldName() == null)
                field.append('[').append(reference.getIndex()).append(']');
            else field.append(field.isEmpty() ? "" : ".").append(reference.getFieldName());
        }
        return field.toString();
    }

    private static String names(Class<?> type) {
        return String.join(
                ", ",
                Arrays.stream(type.getEnumConstants())
                        .map(constant -> constant.toString().toLowerCase(Locale.ROOT))
                        .toList());
    }

    private static String kind(Class<?> type) {
        if (type == null) return "of another type";
        if (type == boolean.class || type == Boolean.class) return "true or false";
        if (type.isPrimitive() || Number.class.isAssignableFrom(type)) return "a number";
        if (CharSequence.class.isAssignableFrom(type)) return "a string";
        if (type.isArray() || Iterable.class.isAssignableFrom(type)) return "an array";
        return switch (type.getSimpleName()) {
            case "UUID" -> "a UUID";
            case "Instant" -> "an RFC 3339 instant in UTC";
            case "LocalDate" -> "a date, 2026-11-30";
            case "LocalDateTime" -> "a date and time, 2026-11-30T17:00:00";
            default -> type.getPackageName().startsWith("java.time") ? "in ISO 8601 form" : "an object";
        };
    }
}
