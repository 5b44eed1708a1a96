package dev.todochatbot.web.edge;

import io.vertx.core.Vertx;

/**
 * What metrics and traces call the address of the current request. An address as such has ids in it, and whatever somebody
 * types: each would become a time series of its own, and some are secret.
 */
public final class AddressTemplate {

    /** Where Quarkus looks for it, as its REST layer does it for resources. */
    private static final String KEY = "UrlPathTemplate";

    private AddressTemplate() {}

    public static void set(String template) {
        Vertx.currentContext().putLocal(KEY, template);
    }
}
