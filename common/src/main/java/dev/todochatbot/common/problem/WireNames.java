package dev.todochatbot.common.problem;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import jakarta.validation.Path;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Finds what a caller calls a field, which Java may call otherwise. */
final class WireNames {

    private WireNames() {}

    /**
     * {@code create.wish.due.date} is {@code due.date}, {@code list.page.limit} is {@code limit}, and the body itself is
     * the empty name.
     */
    static String of(Class<?> root, Path path) {
        var names = new ArrayList<String>();
        var parameter = "";
        Type type = root;
        Method method = null;
        for (var node : path) {
            switch (node.getKind()) {
                case METHOD -> method = method(root, node.as(Path.MethodNode.class));
                case PARAMETER -> {
                    var declared = parameter(method, node.as(Path.ParameterNode.class));
                    parameter = declared.flatMap(WireNames::given).orElse("");
                    type = declared.map(Parameter::getParameterizedType).orElse(Object.class);
                }
                case CONTAINER_ELEMENT -> {
                    index(names, node);
                    type = element(type);
                }
                // An element as a whole
                case BEAN -> index(names, node);
                case PROPERTY -> {
                    if (node.isInIterable() && node.getIndex() != null) {
                        index(names, node);
                        type = element(type);
                    }
                    var property = property(type, node.getName());
                    names.add(property.flatMap(WireNames::given).orElse(node.getName()));
                    type = property.map(Field::getGenericType).orElse(Object.class);
                }
                default -> {}
            }
        }
        return names.isEmpty() ? parameter : String.join(".", names);
    }

    private static Method method(Class<?> type, Path.MethodNode node) {
        // The class may be a proxy's, whose methods have no annotations
        for (Class<?> declaring = type; declaring != null; declaring = declaring.getSuperclass())
            for (var method : declaring.getDeclaredMethods())
                if (!method.isSynthetic()
                        && !declaring.getSimpleName().endsWith("_Subclass")
                        && method.getName().equals(node.getName())
                        && List.of(method.getParameterTypes()).equals(node.getParameterTypes())) return method;
        return null;
    }

    private static Optional<Parameter> parameter(Method method, Path.ParameterNode node) {
        return Optional.ofNullable(method).map(found -> found.getParameters()[node.getParameterIndex()]);
    }

    private static Optional<Field> property(Type type, String name) {
        return type instanceof Class<?> bean
                ? Arrays.stream(bean.getDeclaredFields())
                        .filter(field -> field.getName().equals(name))
                        .findFirst()
                : Optional.empty();
    }

    private static Optional<String> given(AnnotatedElement element) {
        return Optional.ofNullable(element.getAnnotation(JsonProperty.class))
                .map(JsonProperty::value)
                .or(() -> Optional.ofNullable(element.getAnnotation(QueryParam.class))
                        .map(QueryParam::value))
                .or(() -> Optional.ofNullable(element.getAnnotation(HeaderParam.class))
                        .map(HeaderParam::value))
                .or(() -> Optional.ofNullable(element.getAnnotation(PathParam.class))
                        .map(PathParam::value))
                .filter(name -> !name.isEmpty());
    }

    private static Type element(Type container) {
        return container instanceof ParameterizedType generic
                ? generic.getActualTypeArguments()[generic.getActualTypeArguments().length - 1]
                : Object.class;
    }

    private static void index(List<String> names, Path.Node node) {
        if (node.getIndex() == null) return;
        var indexed = "[" + node.getIndex() + "]";
        if (names.isEmpty()) names.add(indexed);
        else names.set(names.size() - 1, names.getLast() + indexed);
    }
}
