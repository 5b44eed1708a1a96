package dev.todochatbot.web.edge;

import java.net.URI;

/**
 * Who is asking, as far as this process can believe it.
 *
 * @param forwardedFor the chain of addresses to hand on, nearest last
 * @param scheme {@code http} or {@code https}, as the browser used it
 * @param host host and port, as the browser named them
 */
public record Visitor(String forwardedFor, String scheme, String host) {

    public boolean secure() {
        return "https".equals(scheme);
    }

    /** The host without its port; a literal IPv6 address keeps its brackets. */
    public String hostname() {
        return URI.create("http://" + host).getHost();
    }
}
