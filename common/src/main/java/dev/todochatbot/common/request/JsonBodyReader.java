package dev.todochatbot.common.request;

import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.todochatbot.common.http.BodyLimits;
import io.vertx.ext.web.RoutingContext;

/** Reads the bodies of all resources, in place of the framework's own, which ends at the first error. */
@Provider
@ConstrainedTo(RuntimeType.SERVER)
@Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
class JsonBodyReader implements MessageBodyReader<Object> {

    private final JsonBody body;
    private final ObjectMapper json;
    private final RoutingContext request;
    private final BodyLimits limits;

    JsonBodyReader(JsonBody body, ObjectMapper json, RoutingContext request, BodyLimits limits) {
        this.limits = limits;
        this.body = body;
        this.json = json;
        this.request = request;
    }

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return true;
    }

    @Override
    public Object readFrom(
            Class<Object> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream stream)
            throws IOException {
        return body.read(
                stream,
                json.constructType(generic),
                RequestChecks.pending(request),
                limits.values(request.request().path()));
    }
}
