package dev.todochatbot.common.validation;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;

/** Tells a person which of the rules of {@link Text} is broken. */
public class TextValidator implements ConstraintValidator<Text, String> {

    private Text rule;

    @Override
    public void initialize(Text rule) {
        this.rule = rule;
    }

    @Override
    public boolean isValid(String text, ConstraintValidatorContext context) {
        if (text == null) return true;
        var broken = broken(text);
        if (broken == null) return true;
        context.disableDefaultConstraintViolation();
        context.buildConstraintViolationWithTemplate(broken).addConstraintViolation();
        return false;
    }

    private String broken(String text) {
        var length = text.codePointCount(0, text.length());
        if (length > rule.max()) return "must be at most " + rule.max() + " characters";
        if (rule.min() > 0 && text.isBlank()) return "must not be blank";
        if (length < rule.min()) return "must be at least " + rule.min() + " characters";
        return text.codePoints().allMatch(this::isAllowed) ? null : "must not contain control characters";
    }

    /** A surrogate without its other half is no character and cannot be stored. */
    private boolean isAllowed(int codePoint) {
        if (rule.multiline() && (codePoint == '\n' || codePoint == '\r' || codePoint == '\t')) return true;
        return !Character.isISOControl(codePoint) && Character.getType(codePoint) != Character.SURROGATE;
    }
}
