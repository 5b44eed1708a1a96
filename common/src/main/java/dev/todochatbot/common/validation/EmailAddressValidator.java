package dev.todochatbot.common.validation;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;

import dev.todochatbot.common.request.Parts;

/** Reads an address character by character, once. */
public class EmailAddressValidator implements ConstraintValidator<EmailAddress, String> {

    private static final String MARKS = "!#$%&'*+/=?^_`{|}~-";
    private static final int LONGEST_NAME = 64;
    private static final int LONGEST_DOMAIN = 253;
    private static final int LONGEST_LABEL = 63;

    @Override
    public boolean isValid(String text, ConstraintValidatorContext context) {
        if (text == null) return true;
        var at = text.lastIndexOf('@');
        return at > 0 && isName(text.substring(0, at)) && isDomain(text.substring(at + 1));
    }

    private static boolean isName(String name) {
        return name.length() <= LONGEST_NAME
                && Parts.of(name, '.').stream()
                        .allMatch(part -> !part.isEmpty()
                                && part.codePoints().allMatch(c -> isOfAWord(c) || c < 128 && MARKS.indexOf(c) >= 0));
    }

    private static boolean isDomain(String domain) {
        return domain.length() <= LONGEST_DOMAIN
                && Parts.of(domain, '.').stream().allMatch(EmailAddressValidator::isLabel);
    }

    private static boolean isLabel(String label) {
        return !label.isEmpty()
                && label.length() <= LONGEST_LABEL
                && !label.startsWith("-")
                && !label.endsWith("-")
                && label.codePoints().allMatch(c -> isOfAWord(c) || c == '-');
    }

    /** A letter or a digit; beyond ASCII whatever is seen and is no half of a character. */
    private static boolean isOfAWord(int c) {
        if (c < 128) return Character.isLetterOrDigit(c);
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
