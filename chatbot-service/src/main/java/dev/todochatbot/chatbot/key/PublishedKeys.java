package dev.todochatbot.chatbot.key;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The public keys of todo-service (RFC 7517). */
@RegisterRestClient(configKey = "todo-service")
@Path("/.well-known/jwks.json")
interface PublishedKeys {
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    String read();
}
