package dev.todochatbot.common.request;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.validation.Validator;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;

import dev.todochatbot.common.problem.FieldError;
import org.jboss.resteasy.reactive.RestQuery;

/** The query parameters that a resource method declares, itself or in its bean parameters. */
record QueryParameters(Map<String, Declared> declared) {

    private static final Map<Method, QueryParameters> KNOWN = new ConcurrentHashMap<>();

    /** @param bean whose property it is; null for a parameter of the method */
    record Declared(Class<?> type, Class<?> bean, String property) {

        private List<String> violations(Object value, Validator validator) {
            if (bean == null) return List.of();
            return validator.validateValue(bean, property, value).stream()
                    .map(violation -> violation.getMessage())
                    .toList();
        }
    }

    static QueryParameters of(Method method) {
        return KNOWN.computeIfAbsent(method, QueryParameters::in);
    }

    private static QueryParameters in(Method method) {
        var declared = new TreeMap<String, Declared>();
        for (var parameter : method.getParameters()) {
            var name = name(parameter, parameter.getName());
            if (name != null) declared.put(name, new Declared(parameter.getType(), null, null));
            if (!parameter.isAnnotationPresent(BeanParam.class)) continue;
            for (var field : parameter.getType().getDeclaredFields()) {
                var ofBean = name(field, field.getName());
                if (ofBean != null)
                    declared.put(ofBean, new Declared(field.getType(), parameter.getType(), field.getName()));
            }
        }
        return new QueryParameters(declared);
    }

    private static String name(AnnotatedElement element, String ownName) {
        var standard = element.getAnnotation(QueryParam.class);
        if (standard != null) return standard.value();
        var rest = element.getAnnotation(RestQuery.class);
        if (rest == null) return null;
        return rest.value().isEmpty() ? ownName : rest.value();
    }

    /**
     * All that is wrong with those sent; empty where Jakarta REST can take them. It would answer 404 for a value that it
     * cannot convert, and take the first of several.
     */
    List<FieldError> refused(MultivaluedMap<String, String> sent, Validator validator) {
        var errors = new ArrayList<FieldError>();
        var values = new TreeMap<String, Object>();
        for (var name : new TreeSet<>(sent.keySet())) {
            var parameter = declared.get(name);
            if (parameter == null) errors.add(new FieldError(name, "is not a known query parameter"));
            else if (Collection.class.isAssignableFrom(parameter.type())) continue;
            else if (sent.get(name).size() > 1) errors.add(new FieldError(name, "must be given once"));
            else
                try {
                    values.put(name, converted(sent.getFirst(name), parameter.type()));
                } catch (IllegalArgumentException e) {
                    errors.add(new FieldError(name, e.getMessage()));
                }
        }
        // The method's own validation sees no empty ones: Jakarta REST takes these for absent
        values.forEach((name, value) -> declared.get(name)
                .violations(value, validator)
                .forEach(message -> errors.add(new FieldError(name, message))));
        return errors;
    }

    private static Object converted(String text, Class<?> type) {
        if (type == boolean.class || type == Boolean.class) {
            if (text.equals("true") || text.equals("false")) return Boolean.valueOf(text);
            throw new IllegalArgumentException("must be true or false");
        }
        if (type == int.class || type == Integer.class)
            try {
                return Integer.valueOf(text);
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException("must be a whole number", e);
            }
        return text;
    }
}
