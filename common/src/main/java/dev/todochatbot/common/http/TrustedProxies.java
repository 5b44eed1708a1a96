package dev.todochatbot.common.http;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;

import dev.todochatbot.common.request.Parts;
import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;

/** The networks whose word we take for where a request came from. */
record TrustedProxies(List<IpSubnetFilterRule> networks) {

    /** @param networks in CIDR notation, {@code 10.0.0.0/8} */
    static TrustedProxies of(List<String> networks) {
        return new TrustedProxies(networks.stream().map(TrustedProxies::network).toList());
    }

    private static IpSubnetFilterRule network(String cidr) {
        var parts = Parts.of(cidr.strip(), '/');
        return new IpSubnetFilterRule(parts.get(0), Integer.parseInt(parts.get(1)), IpFilterRuleType.ACCEPT);
    }

    boolean contain(InetAddress address) {
        return networks.stream().anyMatch(network -> network.matches(new InetSocketAddress(address, 0)));
    }
}
