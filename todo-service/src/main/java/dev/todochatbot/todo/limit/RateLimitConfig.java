package dev.todochatbot.todo.limit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How often one address may come, an hour; a household behind one address is far below. */
@ConfigMapping(prefix = "todochatbot.rate-limits")
interface RateLimitConfig {

    @WithDefault("300")
    int registrations();

    @WithDefault("600")
    int signIns();

    /** Sign-ins to one account from one address: whoever guesses is slowed down, its owner elsewhere is not. */
    @WithDefault("30")
    int signInsToOneAccount();

    /** Sign-ins to one account that fail, from wherever; from networks where one has succeeded it goes on all the same. */
    @WithDefault("100")
    int failedSignInsToOneAccount();

    /** Whether this machine itself is limited too. */
    @WithDefault("true")
    boolean loopback();
}
