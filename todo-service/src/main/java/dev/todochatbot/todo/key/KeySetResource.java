package dev.todochatbot.todo.key;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.jboss.resteasy.reactive.ResponseHeader;

/** The public keys by which anybody can check access tokens (RFC 7517). */
@Path("/.well-known/jwks.json")
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirements
class KeySetResource {

    private final SigningKeys keys;

    KeySetResource(SigningKeys keys) {
        this.keys = keys;
    }

    @GET
    @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = "public, max-age=300")
    public SigningKeys.KeySet read() {
        return keys.published();
    }
}
