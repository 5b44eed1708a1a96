package dev.todochatbot.common.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Supplier;

/** Fails as soon as more than so many bytes were read. */
class LimitedStream extends FilterInputStream {

    private final Supplier<? extends RuntimeException> failure;
    private long left;

    LimitedStream(InputStream stream, long limit, Supplier<? extends RuntimeException> failure) {
        super(stream);
        this.left = limit;
        this.failure = failure;
    }

    @Override
    public int read() throws IOException {
        return counted(super.read(), 1);
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        var read = super.read(bytes, offset, length);
        return counted(read, read);
    }

    private int counted(int result, int read) {
        if (result >= 0 && (left -= read) < 0) throw failure.get();
        return result;
    }
}
