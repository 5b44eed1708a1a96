package dev.todochatbot.common.openapi;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** The answers that are a problem, one for each status; all of them have the same schema. */
final class Answers {

    private static final Map<Integer, String> DESCRIPTIONS = new TreeMap<>(Map.ofEntries(
            Map.entry(400, "A field, parameter or header is wrong; errors names each of them"),
            Map.entry(401, "There is no valid token"),
            Map.entry(403, "The token does not reach here"),
            Map.entry(404, "It is missing, in the trash, or somebody else's"),
            Map.entry(406, "The accepted media types cannot be produced"),
            Map.entry(409, "It conflicts with the present state; code tells how"),
            Map.entry(412, "It has changed since it was read"),
            Map.entry(413, "The body is too large"),
            Map.entry(415, "The body is of another media type"),
            Map.entry(422, "It cannot be done as a whole, or the Idempotency-Key was used for another request"),
            Map.entry(429, "Too many requests, or too many streams; try again after Retry-After"),
            Map.entry(502, "The service behind this one does not answer"),
            Map.entry(503, "Not available at the moment; try again after Retry-After")));

    private Answers() {}

    static APIResponse of(int status) {
        return OASFactory.createAPIResponse().ref("#/components/responses/" + name(status));
    }

    private static String name(int status) {
        return "Problem" + status;
    }

    static void define(Components components) {
        components.addSchema("FieldError", fieldError()).addSchema("Problem", problem());
        DESCRIPTIONS.forEach(
                (status, description) -> components.addResponse(name(status), response(status, description)));
    }

    private static APIResponse response(int status, String description) {
        var response = OASFactory.createAPIResponse()
                .description(description)
                .content(OASFactory.createContent()
                        .addMediaType(
                                "application/problem+json",
                                OASFactory.createMediaType().schema(reference("Problem"))));
        if (status == 401) response.addHeader("WWW-Authenticate", header("The challenge (RFC 6750)"));
        if (status == 429 || status == 503) response.addHeader("Retry-After", header("Seconds"));
        return response;
    }

    static Header header(String description) {
        return OASFactory.createHeader().description(description).schema(text());
    }

    private static Schema problem() {
        return object().description("What went wrong (RFC 9457); some have members of their own")
                .addProperty("type", text())
                .addProperty("title", text())
                .addProperty("status", OASFactory.createSchema().addType(SchemaType.INTEGER))
                .addProperty("detail", text())
                .addProperty("instance", text().description("The path of the request"))
                .addProperty("code", text().description("A stable word for programs"))
                .addProperty(
                        "errors",
                        OASFactory.createSchema().addType(SchemaType.ARRAY).items(reference("FieldError")))
                .required(List.of("type", "title", "status", "detail", "code", "errors"));
    }

    private static Schema fieldError() {
        return object().addProperty("field", text().description("As the wire names it; empty for the whole body"))
                .addProperty("message", text())
                .required(List.of("field", "message"));
    }

    private static Schema object() {
        return OASFactory.createSchema().addType(SchemaType.OBJECT);
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(SchemaType.STRING);
    }

    private static Schema reference(String name) {
        return OASFactory.createSchema().ref("#/components/schemas/" + name);
    }
}
