package dev.todochatbot.common.http;

import java.net.URI;
import java.util.List;
import java.util.Optional;

import jakarta.inject.Singleton;

import io.netty.util.NetUtil;
import io.vertx.core.http.HttpServerRequest;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where the outside world reaches us: {@code PUBLIC_URL}, or else the address of the request, as a trusted proxy gives it
 * in {@code X-Forwarded-Host} and {@code X-Forwarded-Proto}.
 */
@Singleton
public class PublicAddress {

    private final Optional<String> configured;
    private final TrustedProxies proxies;

    PublicAddress(
            @ConfigProperty(name = "todochatbot.public-url") Optional<String> configured,
            @ConfigProperty(name = "todochatbot.trusted-proxies") Optional<List<String>> proxies) {
        this.configured = configured.map(PublicAddress::withoutSlashes);
        this.proxies = TrustedProxies.of(proxies.orElse(List.of()));
    }

    /** Scheme, host and port, and a path if one is configured; without a slash at the end. */
    public String of(HttpServerRequest request) {
        return configured.orElseGet(
                () -> forwarded(request, "X-Forwarded-Proto").orElse(request.scheme()) + "://" + authority(request));
    }

    /** Whether a page of this origin is one of ours, or of the user's own machine. */
    public boolean isOurs(String origin, HttpServerRequest request) {
        try {
            var page = URI.create(origin);
            return page.getHost() != null
                    && (List.of("localhost", "127.0.0.1", "[::1]").contains(page.getHost())
                            || page.getAuthority().equalsIgnoreCase(authority(request))
                            || configured
                                    .map(URI::create)
                                    .filter(ours -> isSame(ours, page))
                                    .isPresent());
        } catch (IllegalArgumentException noOrigin) {
            return false;
        }
    }

    private static String withoutSlashes(String url) {
        var end = url.length();
        while (end > 0 && url.charAt(end - 1) == '/') end--;
        return url.substring(0, end);
    }

    private String authority(HttpServerRequest request) {
        return forwarded(request, "X-Forwarded-Host").orElse(String.valueOf(request.authority()));
    }

    private Optional<String> forwarded(HttpServerRequest request, String header) {
        var peer = NetUtil.createInetAddressFromIpAddressString(
                request.remoteAddress().hostAddress());
        return peer == null || !proxies.contain(peer)
                ? Optional.empty()
                : Optional.ofNullable(request.getHeader(header)).filter(PublicAddress::isAuthority);
    }

    private static boolean isAuthority(String value) {
        return !value.isEmpty()
                && value.chars().allMatch(c -> c < 128 && (Character.isLetterOrDigit(c) || "_.:[]-".indexOf(c) >= 0));
    }

    private static boolean isSame(URI ours, URI page) {
        return ours.getScheme().equalsIgnoreCase(page.getScheme())
                && ours.getAuthority().equalsIgnoreCase(page.getAuthority());
    }
}
