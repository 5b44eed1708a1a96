package dev.todochatbot.common.idempotency;

import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/**
 * What a {@code POST} answers, as it is sent now and as it is kept for a repetition.
 *
 * @param kept the body that a repetition gets: the same, or without a secret that is shown once
 */
public record Answer(int status, Map<String, String> headers, Object body, Object kept) {

    public static Answer ok(Object body) {
        return new Answer(200, Map.of(), body, body);
    }

    /** 201 with {@code Location}. */
    public static Answer created(String location, Object body) {
        return new Answer(201, Map.of(HttpHeaders.LOCATION, location), body, body);
    }

    /** The same with a header; repetitions send it too. */
    public Answer header(String name, String value) {
        var all = new LinkedHashMap<>(headers);
        all.put(name, value);
        return new Answer(status, all, body, kept);
    }

    /** The same, but repetitions get {@code other} as their body. */
    public Answer keeping(Object other) {
        return new Answer(status, headers, body, other);
    }

    public Response toResponse() {
        return toResponse(body);
    }

    /** The same with its body as text, as repetitions get it. */
    Response toResponse(Object written) {
        var response = Response.status(status).entity(written).type(MediaType.APPLICATION_JSON);
        headers.forEach(response::header);
        return response.build();
    }
}
