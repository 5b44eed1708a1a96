package dev.todochatbot.todo.key;

import dev.todochatbot.todo.Somebody;
import io.quarkus.test.junit.QuarkusTest;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** As another service sees it: with the published keys only. */
@QuarkusTest
class KeySetTest {

    @Test
    void anybodyCanCheckAnAccessToken() throws Exception {
        var ann = Somebody.registered();
        var published = new JsonWebKeySet(given().get("/.well-known/jwks.json").asString());
        var claims = new JwtConsumerBuilder()
                .setVerificationKeyResolver(new JwksVerificationKeyResolver(published.getJsonWebKeys()))
                .setJwsAlgorithmConstraints(AlgorithmConstraints.ConstraintType.PERMIT, "ES256")
                .setExpectedIssuer("todo-chatbot")
                .setExpectedAudience("todo-chatbot")
                .setRequireExpirationTime()
                .setRequireJwtId()
                .build()
                .processToClaims(ann.accessToken());
        assertEquals(ann.id().toString(), claims.getSubject());
        assertTrue(claims.hasClaim("sid"));
        assertEquals(
                900,
                claims.getExpirationTime().getValue() - claims.getIssuedAt().getValue());
    }

    @Test
    void theKeyIsNamedByItsThumbprintAndItsPrivateHalfStaysHere() throws Exception {
        var keys = given().get("/.well-known/jwks.json")
                .then()
                .statusCode(200)
                .header("Cache-Control", "public, max-age=300")
                .body("keys[0]", not(hasKey("d")))
                .extract();
        var key = new JsonWebKeySet(keys.asString()).getJsonWebKeys().getFirst();
        assertEquals(key.calculateBase64urlEncodedThumbprint("SHA-256"), key.getKeyId());
    }
}
