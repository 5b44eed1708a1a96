package dev.todochatbot.common.validation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;

/** Text that people wrote: counted in Unicode code points, without control characters. {@code null} is valid. */
@Constraint(validatedBy = TextValidator.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Text {

    /** The fewest code points; 1 also refuses what is only white space. */
    int min() default 0;

    /** The most code points. */
    int max();

    /** Whether line breaks and tabs are allowed; no other control character ever is. */
    boolean multiline() default false;

    String message() default "is not valid text";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
