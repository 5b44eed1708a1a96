package dev.todochatbot.common.http;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much one process does at once. The number of its connections is {@code quarkus.http.limits.max-connections}. */
@ConfigMapping(prefix = "todochatbot.limits")
interface Limits {

    /** Requests that wait for their answer. */
    @WithDefault("200")
    int waitingRequests();

    /** Event streams that one session, or one personal access token, has open. */
    @WithDefault("20")
    int streamsPerSession();
}
