package dev.todochatbot.common.http;

import java.util.concurrent.atomic.AtomicLong;

import jakarta.inject.Singleton;

/** How much memory the bodies of requests take together. */
@Singleton
class BodySpace {

    private final AtomicLong taken = new AtomicLong();
    private final long standard;
    private final long all;

    BodySpace(BodyLimits limits) {
        this.standard = limits.standard().asLongValue();
        this.all = limits.together().asLongValue();
    }

    /**
     * Takes room for a body of this many bytes, to be given back. Large ones leave a quarter of the room to all others.
     *
     * @return whether there is room
     */
    boolean take(long bytes) {
        var most = bytes > standard ? all / 4 * 3 : all;
        var after = taken.addAndGet(bytes);
        if (after <= most) return true;
        taken.addAndGet(-bytes);
        return false;
    }

    void giveBack(long bytes) {
        taken.addAndGet(-bytes);
    }
}
