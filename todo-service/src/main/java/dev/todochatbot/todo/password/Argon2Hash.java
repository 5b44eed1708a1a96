package dev.todochatbot.todo.password;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;

import dev.todochatbot.common.request.Parts;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * The Argon2id hash of a password (RFC 9106).
 *
 * @param memory KiB
 * @param passes over all of the memory
 */
record Argon2Hash(int memory, int passes, int lanes, byte[] salt, byte[] tag) {

    private static final int VERSION = Argon2Parameters.ARGON2_VERSION_13;

    private static final int TAG_LENGTH = 32;

    /** With OWASP's parameters (Password Storage Cheat Sheet): 19 MiB, two passes, one lane. */
    static Argon2Hash of(String password, byte[] salt) {
        return new Argon2Hash(19_456, 2, 1, salt, new byte[TAG_LENGTH]).with(password);
    }

    /** @param text as {@link #text()} writes it, with any parameters */
    static Argon2Hash parse(String text) {
        // "", argon2id, v=19, m=…,t=…,p=…, salt, tag
        var parts = Parts.of(text, '$');
        var costs = Parts.of(parts.get(3), ',');
        var base64 = Base64.getDecoder();
        return new Argon2Hash(
                number(costs.get(0)),
                number(costs.get(1)),
                number(costs.get(2)),
                base64.decode(parts.get(4)),
                base64.decode(parts.get(5)));
    }

    private static int number(String cost) {
        return Integer.parseInt(cost.substring(2));
    }

    boolean matches(String password) {
        return MessageDigest.isEqual(tag, with(password).tag);
    }

    /** In the PHC string format. */
    String text() {
        var base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=" + VERSION + "$m=" + memory + ",t=" + passes + ",p=" + lanes + "$"
                + base64.encodeToString(salt) + "$" + base64.encodeToString(tag);
    }

    private Argon2Hash with(String password) {
        // Holds the memory, and goes with it
        var generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(VERSION)
                .withMemoryAsKB(memory)
                .withIterations(passes)
                .withParallelism(lanes)
                .withSalt(salt)
                .build());
        var result = new byte[tag.length];
        generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), result);
        return new Argon2Hash(memory, passes, lanes, salt, result);
    }
}
