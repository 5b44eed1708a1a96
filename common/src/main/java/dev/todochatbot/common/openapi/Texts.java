package dev.todochatbot.common.openapi;

import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.Type;

/** What our own constraints of text mean in a schema. */
final class Texts {

    private static final DotName TEXT = DotName.createSimple("dev.todochatbot.common.validation.Text");
    private static final DotName ONE_OF = DotName.createSimple("dev.todochatbot.common.validation.OneOf");
    private static final String LINE = "[^\\u0000-\\u001f\\u007f-\\u009f]";
    private static final String LINES = "[^\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f]";

    private Texts() {}

    static void constrain(Schema schema, FieldInfo field) {
        constrain(schema, field.declaredAnnotation(TEXT));
        nameWords(schema, field.declaredAnnotation(ONE_OF));
        if (schema.getItems() != null && field.type().kind() == Type.Kind.PARAMETERIZED_TYPE) {
            var item = field.type().asParameterizedType().arguments().getLast();
            constrain(schema.getItems(), item.annotation(TEXT));
            nameWords(schema.getItems(), item.annotation(ONE_OF));
        }
        if (schema.getPattern() != null && !schema.getPattern().startsWith("^"))
            schema.setPattern("^(" + schema.getPattern() + ")$");
        if (schema.getItems() != null
                && schema.getItems().getPattern() != null
                && !schema.getItems().getPattern().startsWith("^"))
            schema.getItems().setPattern("^(" + schema.getItems().getPattern() + ")$");
    }

    /** What no text of a request has: see the checks of all bodies. */
    static void refuseControlCharacters(Schema schema) {
        if (schema.getType() != null
                && schema.getType().contains(Schema.SchemaType.STRING)
                && schema.getPattern() == null
                && schema.getFormat() == null
                && schema.getEnumeration() == null) schema.setPattern("^" + LINES + "*$");
    }

    private static void nameWords(Schema schema, AnnotationInstance oneOf) {
        // Two queries may have a parameter of one name: what one says itself stays
        if (oneOf == null || schema.getPattern() != null) return;
        var words = "(" + String.join("|", oneOf.value().asStringArray()) + ")";
        var reversed =
                oneOf.value("orReversed") != null && oneOf.value("orReversed").asBoolean();
        schema.setPattern("^" + (reversed ? "(-?" + words + ")" : words) + "$");
    }

    private static void constrain(Schema schema, AnnotationInstance text) {
        if (text == null) return;
        var min = text.value("min") == null ? 0 : text.value("min").asInt();
        var one = text.value("multiline") != null && text.value("multiline").asBoolean() ? LINES : LINE;
        schema.setMaxLength(text.value("max").asInt());
        if (min > 0) schema.setMinLength(min);
        // At least one character that is no white space, which is taken off at both ends
        schema.setPattern(
                min > 0 ? "^" + one + "*[^\\s\\u0000-\\u001f\\u007f-\\u009f]" + one + "*$" : "^" + one + "*$");
    }
}
