package dev.todochatbot.e2e;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import com.google.protobuf.ByteString;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.Span;

import static java.util.stream.Collectors.toMap;

/**
 * One span as the collector got it.
 *
 * @param service the process that it comes from
 * @param text all that is in it, to look for what must not be there
 */
record SeenSpan(
        String service,
        String traceId,
        String id,
        String parent,
        String name,
        Map<String, String> attributes,
        String text) {

    static List<SeenSpan> of(ResourceSpans resource) {
        var service = attributes(resource.getResource().getAttributesList()).get("service.name");
        return resource.getScopeSpansList().stream()
                .flatMap(scope -> scope.getSpansList().stream())
                .map(span -> of(service, span))
                .toList();
    }

    private static SeenSpan of(String service, Span span) {
        return new SeenSpan(
                service,
                hex(span.getTraceId()),
                hex(span.getSpanId()),
                hex(span.getParentSpanId()),
                span.getName(),
                attributes(span.getAttributesList()),
                span.toString());
    }

    /** @param named service and begin of the name */
    boolean is(String named) {
        return (service + " " + name).startsWith(named);
    }

    /** The spans that led to this one. */
    List<SeenSpan> ancestorsIn(List<SeenSpan> trace) {
        return Stream.iterate(parentIn(trace), Objects::nonNull, span -> span.parentIn(trace))
                .toList();
    }

    private SeenSpan parentIn(List<SeenSpan> trace) {
        return trace.stream().filter(span -> span.id.equals(parent)).findFirst().orElse(null);
    }

    private static Map<String, String> attributes(List<KeyValue> attributes) {
        return attributes.stream()
                .collect(toMap(
                        KeyValue::getKey, attribute -> attribute.getValue().getStringValue(), (a, b) -> b));
    }

    private static String hex(ByteString bytes) {
        return HexFormat.of().formatHex(bytes.toByteArray());
    }

    @Override
    public String toString() {
        return service + " | " + name + " | " + id + " < " + parent + " | " + attributes;
    }
}
