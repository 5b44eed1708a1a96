package dev.todochatbot.chatbot.todo.tool;

import java.util.Map;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.JsonNode;
import dev.todochatbot.chatbot.todo.RequestIdFilter;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/**
 * todo-service's tools over MCP's streamable HTTP, one client for all users: whose call it is, its headers say. The server
 * keeps no sessions, so no handshake is needed (MCP 2025-06-18, Transports). A header that is {@code null} is not sent.
 */
@RegisterRestClient(configKey = "todo-mcp")
@RegisterProvider(RequestIdFilter.class)
@Path("/mcp")
interface TodoMcp {
    @POST
    @Produces({MediaType.APPLICATION_JSON, MediaType.SERVER_SENT_EVENTS})
    Answer ask(
            @HeaderParam("Authorization") String bearer,
            @HeaderParam("Actor") String actor,
            @HeaderParam("Change-Set") String changeSet,
            @HeaderParam("Idempotency-Key") String key,
            Question question);

    /** A question that changes nothing: asked again when no answer comes. */
    @POST
    @Produces({MediaType.APPLICATION_JSON, MediaType.SERVER_SENT_EVENTS})
    @Retry(maxRetries = 2, delay = 200, retryOn = ProcessingException.class)
    Answer read(@HeaderParam("Authorization") String bearer, Question question);

    /** A JSON-RPC request. */
    @RegisterForReflection(registerFullHierarchy = true)
    record Question(String jsonrpc, int id, String method, Map<String, Object> params) {
        static Question of(String method, Map<String, Object> params) {
            return new Question("2.0", 1, method, params);
        }
    }

    /** A JSON-RPC response, with one of the two. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    @RegisterForReflection(registerFullHierarchy = true)
    record Answer(JsonNode result, Failure error) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    @RegisterForReflection(registerFullHierarchy = true)
    record Failure(int code, String message) {
        private static final int INVALID_PARAMS = -32602;

        boolean ofArguments() {
            return code == INVALID_PARAMS;
        }
    }
}
