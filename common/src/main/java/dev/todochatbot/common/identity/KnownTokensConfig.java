package dev.todochatbot.common.identity;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How many tokens are remembered. */
@ConfigMapping(prefix = "todochatbot.known-tokens")
public interface KnownTokensConfig {

    /** Each takes about half a KiB; beyond this number those that are used least are looked into again. */
    @WithDefault("10000")
    int most();
}
