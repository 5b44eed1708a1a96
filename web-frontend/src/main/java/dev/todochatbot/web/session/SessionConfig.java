package dev.todochatbot.web.session;

import java.time.Duration;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How the browser keeps its session. */
@ConfigMapping(prefix = "todochatbot.session")
interface SessionConfig {

    Cookie cookie();

    interface Cookie {
        /** Two releases on one host need two names: cookies ignore ports. */
        @WithDefault("todochatbot")
        String name();

        /** The parent domain when the two apps have host names of their own. */
        Optional<String> domain();

        @WithDefault("30D")
        Duration maxAge();
    }
}
