package dev.todochatbot.todo.key;

import java.math.BigInteger;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

class EcPrivateKeysTest {

    /** RFC 9500, section 2.3: the test key on P-256, as SEC1. */
    private static final String SEC1 = """
            -----BEGIN EC PRIVATE KEY-----
            MHcCAQEEIObLW92AqkWunJXowVR2Z5/+yVPBaFHnEedDk5WJxk/BoAoGCCqGSM49
            AwEHoUQDQgAEQiVI+I+3gv+17KN0RFLHKh5Vj71vc75eSOkyMsxFxbFsTNEMTLjV
            uKFxOelIgsiZJXKZNCX0FBmrfpCkKklCcg==
            -----END EC PRIVATE KEY-----
            """;

    @Test
    void readsSec1() {
        var key = EcPrivateKeys.publicKey(EcPrivateKeys.parse(SEC1));
        assertEquals(
                new BigInteger("422548f88fb782ffb5eca3744452c72a1e558fbd6f73be5e48e93232cc45c5b1", 16),
                key.getW().getAffineX());
        assertEquals(
                new BigInteger("6c4cd10c4cb8d5b8a17139e94882c8992572993425f41419ab7e90a42a494272", 16),
                key.getW().getAffineY());
    }

    @RepeatedTest(8)
    void readsPkcs8AndFindsThePublicHalf() throws Exception {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        var pair = generator.generateKeyPair();
        var pem = "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(pair.getPrivate().getEncoded())
                + "\n-----END PRIVATE KEY-----";
        var read = EcPrivateKeys.parse(pem);
        assertEquals(((ECPrivateKey) pair.getPrivate()).getS(), read.getS());
        assertEquals(
                ((ECPublicKey) pair.getPublic()).getW(),
                EcPrivateKeys.publicKey(read).getW());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "swordfish", "-----BEGIN PRIVATE KEY-----\nc3dvcmRmaXNo\n-----END PRIVATE KEY-----"})
    void refusesAnythingElseWithoutRepeatingIt(String pem) {
        var refusal = assertThrows(IllegalArgumentException.class, () -> EcPrivateKeys.parse(pem));
        assertFalse(refusal.getMessage().contains("swordfish"));
    }
}
