package dev.todochatbot.todo.key;

import java.nio.file.Path;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Where the keys come from that access tokens are signed and checked with. */
@ConfigMapping(prefix = "todochatbot.signing-key")
interface SigningKeyConfig {

    /**
     * A PEM file with a private key on P-256, PKCS#8 or SEC1; the same for every replica. Tokens of {@code NAME-next.pem} and
     * {@code NAME-previous.pem} beside {@code NAME.pem}, where they exist, are good, too: so a key is replaced without
     * signing anybody out.
     */
    Optional<Path> file();

    /** Without a file: whether a key is made up, in dev mode one that lasts, instead of refusing to start. */
    @WithDefault("false")
    boolean generated();
}
