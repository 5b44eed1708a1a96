package dev.todochatbot.common.idempotency;

import java.util.Arrays;
import java.util.Map;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import dev.todochatbot.common.problem.ProblemException;

/** What the first of several equal requests was answered. */
record EarlierAnswer(byte[] requestHash, int status, Map<String, String> headers, String body) {

    Response replay(byte[] hash) {
        var response = Response.status(status).type(MediaType.APPLICATION_JSON).entity(body(hash));
        headers.forEach(response::header);
        return response.header("Idempotency-Replayed", "true").build();
    }

    /** @throws ProblemException 422 where it was the answer to another request */
    String body(byte[] hash) {
        if (!Arrays.equals(hash, requestHash))
            throw new ProblemException(
                    422, "idempotency_key_reused", "This Idempotency-Key was used for another request.");
        return body;
    }
}
