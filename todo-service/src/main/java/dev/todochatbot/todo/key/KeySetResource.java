package dev.todochatbot.todo.key;

import java.util.List;
import java.util.Map;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;

import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.jboss.resteasy.reactive.ResponseHeader;

/** The public keys by which anybody can check access tokens (RFC 7517). */
@Path("/.well-known/jwks.json")
@SecurityRequirements
class KeySetResource {

    private final SigningKey key;

    KeySetResource(SigningKey key) {
        this.key = key;
    }

    record KeySet(List<Map<String, Object>> keys) {}

    @GET
    @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = "public, max-age=300")
    public KeySet read() {
        return new KeySet(List.of(key.jwk()));
    }
}
