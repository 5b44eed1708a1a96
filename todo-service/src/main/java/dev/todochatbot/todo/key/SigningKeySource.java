package dev.todochatbot.todo.key;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.stream.Stream;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import io.quarkus.runtime.LaunchMode;

/** Finds the signing keys: in their files, or in dev mode and in tests by making one. */
class SigningKeySource {

    /** Beside the data of the dev database, so that sessions outlive a restart like the rows they belong to. */
    private static final String DEV_FILE = ".data/dev-signing-key.pem";

    private final SigningKeyConfig config;

    SigningKeySource(SigningKeyConfig config) {
        this.config = config;
    }

    @Produces
    @Singleton
    SigningKeys signingKeys() {
        var signing = Stream.of(config.file().map(SigningKeySource::read).orElseGet(this::generated));
        var others = config.file().stream()
                .flatMap(SigningKeySource::beside)
                .filter(Files::exists)
                .map(SigningKeySource::read);
        return new SigningKeys(
                Stream.concat(signing, others).map(SigningKey::of).toList());
    }

    /** The key to come, and the one that was. */
    private static Stream<Path> beside(Path file) {
        var name = withoutEnding(file.getFileName().toString());
        return Stream.of("-next.pem", "-previous.pem").map(ending -> file.resolveSibling(name + ending));
    }

    private static String withoutEnding(String name) {
        return name.endsWith(".pem") ? name.substring(0, name.length() - ".pem".length()) : name;
    }

    private static ECPrivateKey read(Path file) {
        try {
            return EcPrivateKeys.parse(Files.readString(file));
        } catch (IOException | IllegalArgumentException e) {
            throw new IllegalStateException("SIGNING_KEY_FILE " + file + ": " + e.getMessage(), e);
        }
    }

    private ECPrivateKey generated() {
        if (!config.generated())
            throw new IllegalStateException("SIGNING_KEY_FILE must name a PEM file with an EC private key on P-256");
        if (LaunchMode.current() != LaunchMode.DEVELOPMENT) return generate();
        var file = repositoryRoot().resolve(DEV_FILE);
        if (!Files.exists(file)) write(file, generate());
        return read(file);
    }

    private static ECPrivateKey generate() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return (ECPrivateKey) generator.generateKeyPair().getPrivate();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void write(Path file, ECPrivateKey key) {
        var pem = "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(key.getEncoded())
                + "\n-----END PRIVATE KEY-----\n";
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, pem);
            if (file.getFileSystem().supportedFileAttributeViews().contains("posix"))
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Dev mode runs in the module's folder or in the repository's. */
    private static Path repositoryRoot() {
        for (var path = Path.of("").toAbsolutePath(); path != null; path = path.getParent())
            if (Files.exists(path.resolve("mvnw"))) return path;
        return Path.of("").toAbsolutePath();
    }
}
