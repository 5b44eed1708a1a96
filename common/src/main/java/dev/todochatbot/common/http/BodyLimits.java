package dev.todochatbot.common.http;

import java.time.Duration;
import java.util.Map;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How large the body of a request may be: everywhere, and otherwise at single paths. */
@ConfigMapping(prefix = "todochatbot.body-limits")
public interface BodyLimits {

    @WithDefault("256K")
    MemorySize standard();

    /** On the average, names and punctuation included. */
    int BYTES_OF_A_VALUE = 16;

    /** {@code todochatbot.body-limits.paths."/api/v1/things/batch"=2M} */
    Map<String, MemorySize> paths();

    /** All bodies that are in memory at once; those over the standard limit may take three quarters of it. */
    @WithDefault("16M")
    MemorySize together();

    /** How many of those over the standard limit may wait for room; unread, so that they take none. */
    @WithDefault("4")
    int waiting();

    /** How long they may wait. */
    @WithDefault("2m")
    Duration turn();

    /** How long a body may take to arrive, once there is room. */
    @WithDefault("30s")
    Duration patience();

    default long of(String path) {
        return paths().getOrDefault(path, standard()).asLongValue();
    }

    /**
     * How many names, values and brackets a JSON document may have: as a tree a short one takes twenty times its bytes. The
     * largest batch of tasks that may be has nine tenths of them.
     */
    default int values(String path) {
        return (int) (of(path) / BYTES_OF_A_VALUE);
    }
}
