package dev.todochatbot.common.validation;

import java.util.List;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;

/** Names the words of {@link OneOf}, unless the rule says it better. */
public class OneOfValidator implements ConstraintValidator<OneOf, String> {

    private List<String> words;
    private boolean orReversed;
    private String message;

    @Override
    public void initialize(OneOf rule) {
        words = List.of(rule.value());
        orReversed = rule.orReversed();
        message = rule.message().isEmpty()
                ? "must be one of " + String.join(", ", words) + (orReversed ? ", or one of them behind a -" : "")
                : rule.message();
    }

    @Override
    public boolean isValid(String text, ConstraintValidatorContext context) {
        if (text == null || words.contains(orReversed && text.startsWith("-") ? text.substring(1) : text)) return true;
        context.disableDefaultConstraintViolation();
        context.buildConstraintViolationWithTemplate(message).addConstraintViolation();
        return false;
    }
}
