package dev.todochatbot.common.openapi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeMap;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jboss.jandex.ClassInfo;

/**
 * What a record's components mean: an answer has all of them; a request need not have those that may be null, and has no
 * others.
 */
final class SchemaFacts {

    /** Without an offset, which the format {@code date-time} wants. */
    private static final String DATE_TIME =
            "^[0-9]{4}-[0-9]{2}-[0-9]{2}T([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\\.[0-9]{1,9})?)?$";

    private final OpenAPI document;
    private final Records records;

    SchemaFacts(OpenAPI document, Records records) {
        this.document = document;
        this.records = records;
    }

    void say() {
        var asked = new References(document).fromRequests();
        new TreeMap<>(document.getComponents().getSchemas()).forEach((name, schema) -> {
            // One of several forms is not always an object
            if (schema.getOneOf() != null) {
                schema.setType(null);
                schema.getOneOf().forEach(Texts::refuseControlCharacters);
            }
            if (name.equals("LocalDateTime")) schema.format(null).setPattern(DATE_TIME);
            if (schema.getProperties() == null) return;
            var isAsked = asked.contains(name);
            records.of(name, schema.getProperties().keySet()).ifPresent(record -> say(record, schema, isAsked));
            if (isAsked) schema.setAdditionalPropertiesBoolean(false);
        });
    }

    private static void say(ClassInfo record, Schema schema, boolean asked) {
        var required = new ArrayList<String>();
        var properties = new TreeMap<>(schema.getProperties());
        var all = new LinkedHashMap<String, Schema>();
        for (var name : schema.getProperties().keySet()) {
            var property = properties.get(name);
            var field = Records.field(record, name).orElse(null);
            // What is derived, such as the text of a recurrence, is always there
            if (field == null) {
                required.add(name);
                all.put(name, property);
                continue;
            }
            Texts.constrain(property, field);
            if (asked) {
                Texts.refuseControlCharacters(property);
                // One that is given twice is taken once
                property.setUniqueItems(null);
            }
            var given = asked ? Records.isAlwaysGiven(field) : !Records.isLeftOutWhereNull(record, field);
            if (given) required.add(name);
            all.put(name, Records.isNullable(field, asked && !given) ? orNull(property) : property);
        }
        schema.setProperties(all);
        schema.setRequired(required.isEmpty() ? null : required);
        var alternatives = Records.alternatives(record);
        for (var one : alternatives) schema.addOneOf(only(one, alternatives));
    }

    /** The others are absent, or null. */
    private static Schema only(String one, List<String> alternatives) {
        var none = OASFactory.createSchema().addType(SchemaType.NULL);
        var schema = OASFactory.createSchema().required(List.of(one));
        for (var name : alternatives)
            schema.addProperty(
                    name, name.equals(one) ? OASFactory.createSchema().not(none) : none);
        return schema;
    }

    static Schema orNull(Schema schema) {
        if (schema.getRef() == null && schema.getType() != null && schema.getEnumeration() == null) {
            if (!schema.getType().contains(SchemaType.NULL)) schema.addType(SchemaType.NULL);
            return schema;
        }
        if (schema.getRef() == null && schema.getType() == null) return schema;
        // smallrye says it in its own way, beside the reference
        schema.setType(null);
        return OASFactory.createSchema()
                .anyOf(List.of(schema, OASFactory.createSchema().addType(SchemaType.NULL)));
    }
}
