package dev.todochatbot.todo.mcp;

import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.todochatbot.common.http.PublicAddress;
import io.vertx.core.http.HttpServerRequest;

/** Tells clients which tokens {@code /mcp} takes (RFC 9728, section 2; both addresses of section 3.1). */
@Path(ProtectedResource.PATH)
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
class ProtectedResource {

    static final String PATH = "/.well-known/oauth-protected-resource";

    private final PublicAddress address;

    ProtectedResource(PublicAddress address) {
        this.address = address;
    }

    record Metadata(
            String resource,
            @JsonProperty("resource_name") String name,
            @JsonProperty("scopes_supported") List<String> scopes,
            @JsonProperty("bearer_methods_supported") List<String> methods) {}

    @GET
    public Metadata metadata(@Context HttpServerRequest request) {
        return new Metadata(
                address.of(request) + "/mcp",
                "Todo Chatbot",
                List.of(ToolCalls.READ, ToolCalls.WRITE),
                List.of("header"));
    }

    @GET
    @Path("/mcp")
    public Metadata metadataOfTheEndpoint(@Context HttpServerRequest request) {
        return metadata(request);
    }
}
