package dev.todochatbot.chatbot.todo.tool;

import java.util.List;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import dev.todochatbot.chatbot.todo.RequestIdFilter;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/**
 * What todo-service's tools would do. A path of its own: a version that does not know it changes nothing. Asked again when no
 * answer comes, like every read.
 */
@Retry(maxRetries = 2, delay = 200, retryOn = ProcessingException.class)
@RegisterRestClient(configKey = "todo-service")
@RegisterProvider(RequestIdFilter.class)
@Path("/internal/tools/preview")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
interface TodoPreviews {
    /** @return {@code {results: [a receipt, or a problem]}}, as text */
    @POST
    String preview(@HeaderParam("Authorization") String bearer, Wish wish);

    /** @param calls each {@code {tool, arguments}} */
    record Wish(List<?> calls) {}
}
