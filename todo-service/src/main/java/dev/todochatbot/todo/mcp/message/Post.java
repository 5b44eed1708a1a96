package dev.todochatbot.todo.mcp.message;

import java.io.IOException;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;

/** The body of a {@code POST}: one message, or several at once (MCP of 2025-03-26; later versions know no batches). */
@Singleton
class Post {

    private static final int MOST = 50;

    private final MessageReader reader;
    private final ObjectMapper json;

    Post(MessageReader reader, ObjectMapper json) {
        this.reader = reader;
        this.json = json;
    }

    /**
     * What becomes of it.
     *
     * @param forward what the MCP server shall answer; null where it has nothing to do
     * @param status of HTTP, where nothing is forwarded
     * @param answer null where there is none
     */
    record Outcome(JsonNode forward, int status, JsonNode answer) {

        static Outcome forward(JsonNode messages) {
            return new Outcome(messages, 200, null);
        }

        static Outcome of(Message.Answered answered) {
            return new Outcome(null, answered.status(), answered.content());
        }
    }

    /**
     * @param version what the client says that it speaks; null where it says nothing
     * @param keyed whether the request has an {@code Idempotency-Key}
     */
    Outcome read(byte[] body, String version, boolean keyed) {
        JsonNode said;
        try {
            said = json.readTree(body);
        } catch (StreamConstraintsException e) {
            return refused("The body is nested too deeply, or a value is too long.");
        } catch (IOException e) {
            return Outcome.of(RpcError.PARSE_ERROR.answer(null, "The body is not well-formed JSON."));
        }
        if (said == null || said.isMissingNode()) {
            return Outcome.of(RpcError.PARSE_ERROR.answer(null, "The body is empty."));
        }
        if (!ProtocolVersions.speaks(version)) {
            return Outcome.of(ProtocolVersions.refusal(MessageReader.id(said), version));
        }
        if (said instanceof ArrayNode batch) {
            return batch(batch, keyed);
        }
        return switch (reader.read(said)) {
            case Message.Request request -> Outcome.forward(request.content());
            case Message.Silent _ -> new Outcome(null, 202, null);
            case Message.Answered answered -> Outcome.of(answered);
        };
    }

    /** Taken whole or not at all: where one of the messages cannot be run, none is. */
    private Outcome batch(ArrayNode batch, boolean keyed) {
        if (batch.isEmpty() || batch.size() > MOST) {
            return refused("A batch has 1 to " + MOST + " messages.");
        }
        var messages = batch.valueStream().map(reader::read).toList();
        var refusals = batch.arrayNode();
        messages.forEach(message -> {
            if (message instanceof Message.Answered answered) refusals.add(answered.content());
        });
        if (!refusals.isEmpty()) {
            return new Outcome(null, 400, refusals);
        }
        var requests = messages.stream()
                .<Message.Request>mapMulti((message, next) -> {
                    if (message instanceof Message.Request request) next.accept(request);
                })
                .toList();
        if (requests.stream().anyMatch(request -> request.is("initialize"))) {
            return refused("initialize comes alone.");
        }
        // They run side by side: one key would be that of whichever comes first
        if (keyed
                && requests.stream().filter(request -> request.is("tools/call")).count() > 1) {
            return refused("An Idempotency-Key stands for one call: send the calls one by one.");
        }
        var forward = batch.arrayNode();
        requests.forEach(request -> forward.add(request.content()));
        return forward.isEmpty() ? new Outcome(null, 202, null) : Outcome.forward(forward);
    }

    private static Outcome refused(String message) {
        return Outcome.of(RpcError.INVALID_REQUEST.answer(null, message));
    }
}
