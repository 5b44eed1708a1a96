package dev.todochatbot.todo.transfer;

import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import dev.todochatbot.common.problem.ProblemException;
import io.quarkus.arc.ClientProxy;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;

/** The body of a request as a file that is read without a copy of it. */
final class RequestFile extends InputStream {

    private static final int PART = 65_536;

    private final Buffer bytes;
    private int at;

    private RequestFile(Buffer bytes) {
        this.bytes = bytes;
    }

    /**
     * Taken out of the request, for it is not needed any more once it is read.
     *
     * @throws ProblemException 400 where it is empty
     */
    static RequestFile takenFrom(RoutingContext request) {
        var body = request.body().buffer();
        if (body == null || body.length() == 0) throw ProblemException.invalid("", "must not be empty");
        if (ClientProxy.unwrap(request) instanceof RoutingContextInternal own) own.setBody(Buffer.buffer());
        return new RequestFile(body);
    }

    /** SHA-256 of all of it, in hexadecimal digits. */
    String digest() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var from = 0; from < bytes.length(); from += PART)
                digest.update(bytes.getBytes(from, Math.min(from + PART, bytes.length())));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public int read() {
        return at == bytes.length() ? -1 : bytes.getByte(at++) & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
        if (length == 0) return 0;
        if (at == bytes.length()) return -1;
        var count = Math.min(length, bytes.length() - at);
        bytes.getBytes(at, at + count, into, offset);
        at += count;
        return count;
    }
}
