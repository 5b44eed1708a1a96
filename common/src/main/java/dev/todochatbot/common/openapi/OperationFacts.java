package dev.todochatbot.common.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** What one operation takes and answers beside what its method says. */
final class OperationFacts {

    private static final String STREAM = "text/event-stream";

    private final String path;
    private final HttpMethod method;
    private final Operation operation;
    private final Records records;

    OperationFacts(String path, HttpMethod method, Operation operation, Records records) {
        this.path = path;
        this.method = method;
        this.operation = operation;
        this.records = records;
    }

    void say() {
        operation.setOperationId(id());
        if (method == HttpMethod.POST && isOurs() && !isSignIn()) offer(idempotencyKey());
        if (joinsChangeSets()) {
            offer(header("Change-Set", text().format("uuid"), "Joins the change set of other requests"));
            offer(header("Actor", text().enumeration(List.of("user", "assistant")), "Who acts, on a session's behalf"));
        }
        if (operation.getParameters() != null) operation.getParameters().forEach(this::constrain);
        var body = operation.getRequestBody();
        if (body != null && !Boolean.TRUE.equals(body.getRequired()))
            body.getContent()
                    .getMediaTypes()
                    .values()
                    .forEach(type -> type.setSchema(SchemaFacts.orNull(type.getSchema())));
        answers();
    }

    /** Method and address, as a name: {@code getTasksIdHistory}. */
    private String id() {
        var id = new StringBuilder(method.name().toLowerCase(Locale.ROOT));
        for (var word : path.replaceFirst("^/api/v1", "").split("[^A-Za-z0-9]+"))
            if (!word.isEmpty())
                id.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
        return id.toString();
    }

    private boolean isOurs() {
        return path.startsWith("/api/v1/");
    }

    private boolean isSignIn() {
        return path.startsWith("/api/v1/auth/");
    }

    private boolean isPublic() {
        return isSignIn() || !isOurs();
    }

    private boolean joinsChangeSets() {
        return method != HttpMethod.GET
                && (path.startsWith("/api/v1/tasks")
                        || path.startsWith("/api/v1/lists")
                        || path.startsWith("/api/v1/changes")
                        || path.equals("/api/v1/import"));
    }

    private boolean isStream() {
        return operation.getResponses().getAPIResponses().values().stream()
                .anyMatch(response -> response.getContent() != null
                        && response.getContent().getMediaTypes().containsKey(STREAM));
    }

    private void offer(Parameter parameter) {
        if (!takes(parameter.getName())) operation.addParameter(parameter);
    }

    private boolean takes(String header) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(known -> header.equals(known.getName()));
    }

    private boolean hasQuery() {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(known -> known.getIn() == Parameter.In.QUERY);
    }

    private static Parameter idempotencyKey() {
        return header(
                "Idempotency-Key",
                text().minLength(1).maxLength(255).pattern("^[!-~]([ -~]*[!-~])?$"),
                "A repetition with the same key and body is answered as the first request was, for seven days");
    }

    private static Parameter header(String name, Schema schema, String description) {
        return OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.HEADER)
                .description(description)
                .schema(schema);
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(SchemaType.STRING);
    }

    private void constrain(Parameter parameter) {
        if (parameter.getIn() == Parameter.In.QUERY && parameter.getSchema() != null)
            records.ofQuery(parameter.getName()).ifPresent(field -> Texts.constrain(parameter.getSchema(), field));
        if ("Last-Event-ID".equals(parameter.getName())) parameter.setSchema(text().pattern("^[0-9]{0,9}$"));
    }

    private void answers() {
        var statuses = new TreeSet<>(List.of(406, 503));
        var body = operation.getRequestBody() != null;
        if (body || operation.getParameters() != null) statuses.add(400);
        if (body) statuses.addAll(List.of(413, 415));
        if (!isPublic()) statuses.addAll(List.of(401, 403));
        if (path.contains("{")) statuses.add(404);
        if (takes("Idempotency-Key")) statuses.addAll(List.of(409, 422));
        if (joinsChangeSets()) statuses.add(409);
        if (takes("If-Match")) statuses.add(412);
        if (isStream() || isSignIn()) statuses.add(429);
        var responses = operation.getResponses();
        var all = new TreeMap<>(responses.getAPIResponses());
        // What the annotations of a method say beside its success is its own kind of problem
        for (var status : List.copyOf(all.keySet()))
            if (Integer.parseInt(status) >= 400) {
                statuses.add(Integer.parseInt(status));
                all.remove(status);
            }
        for (var status : statuses) all.put(String.valueOf(status), Answers.of(status));
        if (hasQuery())
            all.put("414", OASFactory.createAPIResponse().description("The address is too long; there is no body"));
        if (takes("If-None-Match"))
            all.put("304", OASFactory.createAPIResponse().description("It is as it was"));
        all.forEach((status, response) -> headers(Integer.parseInt(status), response));
        streams(all);
        responses.setAPIResponses(all);
    }

    private void headers(int status, APIResponse response) {
        if (status == 201) response.addHeader("Location", Answers.header("Where it is"));
        if (status < 400 && status != 204 && (takes("If-Match") || takes("If-None-Match")))
            response.addHeader("ETag", Answers.header("Its version, for If-Match and If-None-Match"));
    }

    /** Before OpenAPI 3.2 the schema of a stream is that of one event (WHATWG HTML). */
    private static Schema event() {
        return OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .addProperty("event", text())
                .addProperty("data", text().description("JSON"))
                .addProperty("id", text())
                .addProperty("retry", OASFactory.createSchema().addType(SchemaType.INTEGER));
    }

    private void streams(Map<String, APIResponse> responses) {
        for (var response : new ArrayList<>(responses.values()))
            if (response.getContent() != null
                    && response.getContent().getMediaTypes().containsKey(STREAM))
                response.getContent().getMediaTypes().get(STREAM).setSchema(event());
    }
}
