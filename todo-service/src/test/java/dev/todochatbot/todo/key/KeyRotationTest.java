package dev.todochatbot.todo.key;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import dev.todochatbot.todo.Somebody;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** A key that is replaced: the next one and the previous one lie beside it. */
@QuarkusTest
@TestProfile(KeyRotationTest.Rotating.class)
class KeyRotationTest {

    public static class Rotating implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            try {
                var folder = Files.createTempDirectory("signing-key");
                var file = write(folder.resolve("signing-key.pem"), newKey());
                write(folder.resolve("signing-key-next.pem"), newKey());
                write(folder.resolve("signing-key-previous.pem"), newKey());
                write(folder.resolve("another.pem"), newKey());
                return Map.of("todochatbot.signing-key.file", file.toString());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static Path write(Path file, SigningKey key) throws IOException {
            return Files.writeString(
                    file,
                    "-----BEGIN PRIVATE KEY-----\n"
                            + Base64.getMimeEncoder()
                                    .encodeToString(key.privateKey().getEncoded())
                            + "\n-----END PRIVATE KEY-----\n");
        }
    }

    @ConfigProperty(name = "todochatbot.signing-key.file")
    Path file;

    private SigningKey key(String name) {
        try {
            return SigningKey.of(EcPrivateKeys.parse(Files.readString(file.resolveSibling(name))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SigningKey present() {
        return key("signing-key.pem");
    }

    private SigningKey next() {
        return key("signing-key-next.pem");
    }

    private SigningKey previous() {
        return key("signing-key-previous.pem");
    }

    @Test
    void allThreeArePublishedAndThePresentOneSigns() {
        given().get("/.well-known/jwks.json")
                .then()
                .body(
                        "keys.kid",
                        contains(present().id(), next().id(), previous().id()));
        var header = new String(Base64.getUrlDecoder()
                .decode(Somebody.registered().accessToken().split("\\.")[0]));
        assertEquals(present().id(), JsonPath.from(header).getString("kid"));
    }

    @Test
    void tokensOfEachAreGoodByTheKeyThatTheyName() {
        var ann = Somebody.registered();
        for (var key : List.of(present(), next(), previous())) assertEquals(200, asked(ann, key, key.id()));
        assertEquals(401, asked(ann, next(), previous().id()));
        var stranger = newKey();
        assertEquals(401, asked(ann, stranger, stranger.id()));
        assertEquals(401, asked(ann, stranger, present().id()));
    }

    private static int asked(Somebody ann, SigningKey key, String named) {
        var token = Jwt.issuer("todo-chatbot")
                .audience("todo-chatbot")
                .subject(ann.id().toString())
                .claim("sid", UUID.randomUUID().toString())
                .claim("jti", UUID.randomUUID().toString())
                .expiresIn(60)
                .jws()
                .algorithm(SignatureAlgorithm.ES256)
                .keyId(named)
                .sign(key.privateKey());
        return given().auth().oauth2(token).get("/api/v1/me").statusCode();
    }

    private static SigningKey newKey() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return SigningKey.of((ECPrivateKey) generator.generateKeyPair().getPrivate());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
