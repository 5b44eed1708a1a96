package dev.todochatbot.todo.key;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECFieldFp;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Reads private keys on P-256, in either form that tools write, and finds their public half, which one of them leaves out:
 * Helm's {@code genPrivateKey} writes SEC1 without it.
 */
final class EcPrivateKeys {

    private static final Pattern PEM =
            Pattern.compile("-----BEGIN (EC )?PRIVATE KEY-----([^-]+)-----END (?:EC )?PRIVATE KEY-----");
    private static final BigInteger TWO = BigInteger.TWO;
    private static final BigInteger THREE = BigInteger.valueOf(3);

    private EcPrivateKeys() {}

    /** @throws IllegalArgumentException where the text holds no such key; its message holds nothing of the text */
    static ECPrivateKey parse(String pem) {
        var match = PEM.matcher(pem);
        if (!match.find()) throw new IllegalArgumentException("no EC private key in PEM form");
        var der = Base64.getMimeDecoder().decode(match.group(2));
        try {
            var spec = new PKCS8EncodedKeySpec(match.group(1) == null ? der : pkcs8(der));
            var key = (ECPrivateKey) KeyFactory.getInstance("EC").generatePrivate(spec);
            if (key.getParams().getOrder().bitLength() != 256) throw new IllegalArgumentException("not on P-256");
            return key;
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("an EC private key that cannot be read", e);
        }
    }

    /** PKCS#8 (RFC 5958) around SEC1 (RFC 5915): version 0, the algorithm ecPublicKey on prime256v1, the key. */
    private static byte[] pkcs8(byte[] sec1) {
        var algorithm = HexFormat.of().parseHex("301306072a8648ce3d020106082a8648ce3d030107");
        var version = HexFormat.of().parseHex("020100");
        return tagged(0x30, concat(concat(version, algorithm), tagged(0x04, sec1)));
    }

    private static byte[] tagged(int tag, byte[] content) {
        var header = content.length < 128
                ? new byte[] {(byte) tag, (byte) content.length}
                : new byte[] {(byte) tag, (byte) 0x82, (byte) (content.length >> 8), (byte) content.length};
        return concat(header, content);
    }

    private static byte[] concat(byte[] one, byte[] other) {
        var both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    /** The point that is the generator, as often as the private key says (SEC 1, section 3.2.1). */
    static ECPublicKey publicKey(ECPrivateKey key) {
        var curve = key.getParams();
        var point = ECPoint.POINT_INFINITY;
        for (var bit = key.getS().bitLength() - 1; bit >= 0; bit--) {
            point = add(curve, point, point);
            if (key.getS().testBit(bit)) point = add(curve, point, curve.getGenerator());
        }
        try {
            return (ECPublicKey) KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(point, curve));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("an EC private key without a public half", e);
        }
    }

    private static ECPoint add(ECParameterSpec curve, ECPoint a, ECPoint b) {
        if (a == ECPoint.POINT_INFINITY) return b;
        if (b == ECPoint.POINT_INFINITY) return a;
        var p = ((ECFieldFp) curve.getCurve().getField()).getP();
        BigInteger slope;
        if (!a.getAffineX().equals(b.getAffineX())) {
            slope = b.getAffineY()
                    .subtract(a.getAffineY())
                    .multiply(b.getAffineX().subtract(a.getAffineX()).modInverse(p));
        } else if (a.equals(b)) {
            slope = a.getAffineX()
                    .pow(2)
                    .multiply(THREE)
                    .add(curve.getCurve().getA())
                    .multiply(a.getAffineY().multiply(TWO).modInverse(p));
        } else {
            return ECPoint.POINT_INFINITY;
        }
        var x = slope.pow(2).subtract(a.getAffineX()).subtract(b.getAffineX()).mod(p);
        return new ECPoint(
                x,
                slope.multiply(a.getAffineX().subtract(x))
                        .subtract(a.getAffineY())
                        .mod(p));
    }
}
