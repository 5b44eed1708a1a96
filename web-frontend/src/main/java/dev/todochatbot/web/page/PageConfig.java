package dev.todochatbot.web.page;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Where the two apps are for the browser: a URL, or a port of the host it already talks to. */
@ConfigMapping(prefix = "todochatbot.page")
interface PageConfig {

    @WithDefault("3000")
    String todoAppUrl();

    @WithDefault("3001")
    String chatAppUrl();
}
