package dev.todochatbot.common.openapi;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.Type;

/** The records behind the schemas of a document. */
final class Records {

    private static final DotName JSON_PROPERTY = DotName.createSimple("com.fasterxml.jackson.annotation.JsonProperty");
    private static final DotName JSON_INCLUDE = DotName.createSimple("com.fasterxml.jackson.annotation.JsonInclude");
    private static final DotName QUERY_PARAMETER = DotName.createSimple("jakarta.ws.rs.QueryParam");
    private static final DotName SCHEMA =
            DotName.createSimple("org.eclipse.microprofile.openapi.annotations.media.Schema");
    private static final DotName EXACTLY_ONE = DotName.createSimple("dev.todochatbot.common.validation.ExactlyOne");
    private static final List<DotName> GIVEN = List.of(
            DotName.createSimple("jakarta.validation.constraints.NotNull"),
            DotName.createSimple("jakarta.validation.constraints.NotEmpty"));

    private final IndexView index;

    Records(IndexView index) {
        this.index = index;
    }

    /** The record of this schema: generic ones and equal names of two packages are told apart by what they have. */
    Optional<ClassInfo> of(String schema, Set<String> properties) {
        return index.getKnownClasses().stream()
                .filter(ClassInfo::isRecord)
                .filter(record -> schema.equals(named(record))
                        || schema.replaceFirst("\\d+$", "").equals(record.simpleName())
                        || !record.typeParameters().isEmpty() && schema.startsWith(record.simpleName()))
                .filter(record -> record.unsortedFields().stream()
                        .map(Records::wireName)
                        .collect(Collectors.toSet())
                        .containsAll(properties))
                .findFirst();
    }

    Optional<FieldInfo> ofQuery(String parameter) {
        return index.getAnnotations(QUERY_PARAMETER).stream()
                .filter(annotation -> annotation.value().asString().equals(parameter))
                .map(AnnotationInstance::target)
                .filter(target -> target.kind() == AnnotationTarget.Kind.FIELD)
                .map(AnnotationTarget::asField)
                .findFirst();
    }

    static Optional<FieldInfo> field(ClassInfo record, String property) {
        return record.unsortedFields().stream()
                .filter(field -> wireName(field).equals(property))
                .findFirst();
    }

    static boolean isAlwaysGiven(FieldInfo field) {
        return field.type().kind() == Type.Kind.PRIMITIVE
                || GIVEN.stream().anyMatch(field::hasDeclaredAnnotation)
                || Optional.ofNullable(field.declaredAnnotation(JSON_PROPERTY))
                        .map(annotation -> annotation.value("required"))
                        .filter(required -> required.asBoolean())
                        .isPresent();
    }

    /** Whether it says so itself, {@code @Schema(nullable = true)}, or where it says nothing. */
    static boolean isNullable(FieldInfo field, boolean otherwise) {
        return Optional.ofNullable(field.declaredAnnotation(SCHEMA))
                .map(annotation -> annotation.value("nullable"))
                .map(nullable -> nullable.asBoolean())
                .orElse(otherwise);
    }

    /** Of which components only one is given; empty where there are none of this kind. */
    static List<String> alternatives(ClassInfo record) {
        return Optional.ofNullable(record.declaredAnnotation(EXACTLY_ONE))
                .map(annotation -> List.of(annotation.value().asStringArray()))
                .orElse(List.of());
    }

    static boolean isLeftOutWhereNull(ClassInfo record, FieldInfo field) {
        return record.hasDeclaredAnnotation(JSON_INCLUDE) || field.hasDeclaredAnnotation(JSON_INCLUDE);
    }

    private static String named(ClassInfo record) {
        return Optional.ofNullable(record.declaredAnnotation(SCHEMA))
                .map(annotation -> annotation.value("name"))
                .map(name -> name.asString())
                .orElse(null);
    }

    private static String wireName(FieldInfo field) {
        return Optional.ofNullable(field.declaredAnnotation(JSON_PROPERTY))
                .map(AnnotationInstance::value)
                .map(value -> value.asString())
                .filter(name -> !name.isEmpty())
                .orElse(field.name());
    }
}
