package dev.todochatbot.web.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.impl.MimeMapping;

/** The built web apps, read from the application itself once and kept: together they are less than a megabyte. */
@ApplicationScoped
class WebFiles {

    private static final String ROOT = "META-INF/resources";

    private static final Map<String, String> CODINGS = codings();

    private final Map<String, WebFile> read = new ConcurrentHashMap<>();

    Optional<WebFile> find(String path) {
        return Optional.ofNullable(read.computeIfAbsent(path, WebFiles::load));
    }

    private static WebFile load(String path) {
        var plain = bytes(path);
        if (plain == null || path.endsWith("/")) {
            return null;
        }
        var encoded = new LinkedHashMap<String, Buffer>();
        CODINGS.forEach((coding, suffix) -> {
            var bytes = bytes(path + suffix);
            if (bytes != null) {
                encoded.put(coding, bytes);
            }
        });
        return new WebFile(type(path), plain, encoded, tag(plain));
    }

    private static Map<String, String> codings() {
        var codings = new LinkedHashMap<String, String>();
        codings.put("br", ".br");
        codings.put("gzip", ".gz");
        return codings;
    }

    private static Buffer bytes(String path) {
        try (var in = Thread.currentThread().getContextClassLoader().getResourceAsStream(ROOT + path)) {
            return in == null ? null : Buffer.buffer(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String type(String path) {
        if (path.endsWith(".webmanifest")) {
            return "application/manifest+json";
        }
        var type = MimeMapping.getMimeTypeForFilename(path);
        if (type == null) {
            return "application/octet-stream";
        }
        return type.startsWith("text/") || type.equals("application/javascript") ? type + "; charset=utf-8" : type;
    }

    static String tag(Buffer content) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes());
            return '"' + HexFormat.of().formatHex(digest, 0, 16) + '"';
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
