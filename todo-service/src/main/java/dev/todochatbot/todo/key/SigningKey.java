package dev.todochatbot.todo.key;

import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.util.Map;

import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.lang.HashUtil;

/**
 * The key that signs access tokens.
 *
 * @param id of the public half, its thumbprint (RFC 7638): whoever holds the same key names it the same
 */
record SigningKey(String id, ECPrivateKey privateKey, ECPublicKey publicKey) {

    static SigningKey of(ECPrivateKey key) {
        var publicKey = EcPrivateKeys.publicKey(key);
        var id = new EllipticCurveJsonWebKey(publicKey).calculateBase64urlEncodedThumbprint(HashUtil.SHA_256);
        return new SigningKey(id, key, publicKey);
    }

    /** The public half as a JWK (RFC 7517). */
    Map<String, Object> jwk() {
        var jwk = new EllipticCurveJsonWebKey(publicKey);
        jwk.setKeyId(id);
        jwk.setUse("sig");
        jwk.setAlgorithm(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
        return jwk.toParams(OutputControlLevel.PUBLIC_ONLY);
    }

    /** By what it is; the private halves of two are of one key when the public ones are. */
    @Override
    public boolean equals(Object other) {
        return other instanceof SigningKey key && id.equals(key.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return "SigningKey[" + id + "]";
    }
}
