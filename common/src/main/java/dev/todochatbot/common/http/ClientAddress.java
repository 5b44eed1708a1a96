package dev.todochatbot.common.http;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.netty.util.NetUtil;
import io.vertx.ext.web.RoutingContext;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The address that the current request comes from. Of {@code X-Forwarded-For} the rightmost that is none of our proxies':
 * what stands further left is what the client says of itself.
 */
@ApplicationScoped
public class ClientAddress {

    private final RoutingContext request;
    private final TrustedProxies proxies;

    ClientAddress(
            RoutingContext request,
            @ConfigProperty(name = "todochatbot.trusted-proxies") Optional<List<String>> proxies) {
        this.request = request;
        this.proxies = TrustedProxies.of(proxies.orElse(List.of()));
    }

    public InetAddress get() {
        var peer = parsed(request.request().remoteAddress().hostAddress()).orElseThrow();
        var forwarded = String.join(",", request.request().headers().getAll("X-Forwarded-For"));
        for (var hop : Arrays.asList(forwarded.split(",")).reversed()) {
            if (!proxies.contain(peer)) return peer;
            var next = parsed(hop.strip());
            if (next.isEmpty()) return peer;
            peer = next.get();
        }
        return peer;
    }

    /** Only literal addresses: a name would be looked up. */
    private static Optional<InetAddress> parsed(String address) {
        return Optional.ofNullable(NetUtil.createInetAddressFromIpAddressString(address));
    }
}
