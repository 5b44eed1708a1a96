package dev.todochatbot.common.http;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.netty.util.NetUtil;
import io.vertx.ext.web.RoutingContext;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Tells what our own processes ask each other from what they ask for somebody: it comes from where the trusted proxies are,
 * and names nobody it was forwarded for.
 */
@ApplicationScoped
public class Neighbour {

    private static final List<String> FORWARDED = List.of("X-Forwarded-For", "Forwarded", "X-Real-IP");

    private final RoutingContext request;
    private final TrustedProxies proxies;

    Neighbour(
            RoutingContext request,
            @ConfigProperty(name = "todochatbot.trusted-proxies") Optional<List<String>> proxies) {
        this.request = request;
        this.proxies = TrustedProxies.of(proxies.orElse(List.of()));
    }

    /** Whether the current request is a neighbour's own. */
    public boolean asks() {
        var peer = NetUtil.createInetAddressFromIpAddressString(
                request.request().remoteAddress().hostAddress());
        return peer != null
                && proxies.contain(peer)
                && FORWARDED.stream().noneMatch(request.request().headers()::contains);
    }
}
