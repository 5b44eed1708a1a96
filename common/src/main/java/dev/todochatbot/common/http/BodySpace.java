package dev.todochatbot.common.http;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

import jakarta.inject.Singleton;

/**
 * How much memory the bodies of requests take together. What is small is taken in or refused at once; what is large may wait,
 * unread, until another is done, and counts with what is made of it.
 */
@Singleton
class BodySpace {

    enum Room {
        NOW,
        LATER,
        NONE
    }

    /** The tree that a large document becomes, and what is read from that. */
    private static final int TIMES = 3;

    /**
     * A body that asks for room.
     *
     * @param enter what is done when it has room later
     */
    record Guest(long bytes, Runnable enter) {}

    private final Deque<Guest> line = new ArrayDeque<>();
    private final long standard;
    private final long all;
    private final int mostWaiting;
    private long taken;

    BodySpace(BodyLimits limits) {
        this.standard = limits.standard().asLongValue();
        this.all = limits.together().asLongValue();
        this.mostWaiting = limits.waiting();
    }

    /** What a body of so many bytes has to ask for: of the largest files no tree is made, and two others may be there at once. */
    long room(long bytes) {
        return bytes <= standard ? bytes : Math.max(bytes, Math.min(bytes * TIMES, large() / 2));
    }

    /** Takes room, to be given back. Large bodies leave a quarter of it to all others. */
    synchronized Room take(Guest guest) {
        if (fits(guest.bytes())) {
            taken += guest.bytes();
            return Room.NOW;
        }
        if (guest.bytes() <= standard || line.size() >= mostWaiting) return Room.NONE;
        line.add(guest);
        return Room.LATER;
    }

    /** @return whether it was still waiting: it will not enter any more */
    synchronized boolean leave(Guest guest) {
        return line.removeIf(one -> one == guest);
    }

    void giveBack(long bytes) {
        for (var guest : next(bytes)) guest.enter().run();
    }

    /** Who has room now, first come, first served. */
    private synchronized List<Guest> next(long freed) {
        taken -= freed;
        var next = new ArrayList<Guest>();
        while (!line.isEmpty() && fits(line.peek().bytes())) {
            taken += line.peek().bytes();
            next.add(line.poll());
        }
        return next;
    }

    private boolean fits(long bytes) {
        return taken + bytes <= (bytes > standard ? large() : all);
    }

    private long large() {
        return all / 4 * 3;
    }
}
