package dev.todochatbot.common.http;

import java.net.InetAddress;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import dev.todochatbot.common.request.Parts;
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
        for (var hop : Parts.of(forwarded, ',').reversed()) {
            if (!proxies.contain(peer)) return peer;
            var next = parsed(hop.strip());
            if (next.isEmpty()) return peer;
            peer = next.get();
        }
        return peer;
    }

    /**
     * What of it belongs to one customer: an IPv4 address, or the first 64 bits of an IPv6 address, behind which one machine
     * has as many as it likes (RFC 6177, section 2).
     */
    public String network() {
        var address = get();
        var bytes = address.getAddress();
        if (bytes.length == 4) return address.getHostAddress();
        var mapped = NetUtil.toAddressString(address, true);
        return mapped.startsWith("::ffff:") && mapped.indexOf('.') > 0
                ? mapped.substring("::ffff:".length())
                : HexFormat.of().formatHex(bytes, 0, 8) + "/64";
    }

    /** Only literal addresses: a name would be looked up. */
    private static Optional<InetAddress> parsed(String address) {
        return Optional.ofNullable(NetUtil.createInetAddressFromIpAddressString(address));
    }
}
