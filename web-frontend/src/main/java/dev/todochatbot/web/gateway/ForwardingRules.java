package dev.todochatbot.web.gateway;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import dev.todochatbot.common.request.Parts;
import dev.todochatbot.web.edge.App;
import dev.todochatbot.web.edge.EdgeConfig;

/** Which addresses reach which service. What is not named here reaches none. */
@ApplicationScoped
class ForwardingRules {

    private static final String API = "/api/v1/";

    private static final Set<String> CHATBOT =
            Set.of("chat", "conversations", "turns", "approvals", "settings", "engine");

    private final App app;

    ForwardingRules(EdgeConfig config) {
        this.app = config.app();
    }

    /**
     * @param path normalized, still percent-encoded
     */
    Optional<Service> serviceFor(String path) {
        if (!unambiguous(path)) {
            return Optional.empty();
        }
        if (path.startsWith(API)) {
            return apiService(Parts.of(path.substring(API.length()), '/').getFirst());
        }
        return app == App.TODO && machinePath(path) ? Optional.of(Service.TODO) : Optional.empty();
    }

    /** Addresses for other programs, which bring their own token: the browser's session is never used for them. */
    static boolean machinePath(String path) {
        return path.equals("/mcp")
                || path.startsWith("/mcp/")
                || path.startsWith("/.well-known/")
                || path.startsWith("/calendar/") && path.endsWith(".ics");
    }

    private static Optional<Service> apiService(String feature) {
        return switch (feature) {
            // Tokens are made and ended through /session only, where they stay out of reach of scripts
            case "", "auth" -> Optional.empty();
            default -> Optional.of(CHATBOT.contains(feature) ? Service.CHATBOT : Service.TODO);
        };
    }

    private static boolean hasEncodedSeparator(String path) {
        return path.contains("%2f") || path.contains("%5c");
    }

    /** Refuses spellings that a service might read as another path than the one judged here. */
    private static boolean unambiguous(String path) {
        return !path.contains("//")
                && path.indexOf(';') < 0
                && path.indexOf('\\') < 0
                && !hasEncodedSeparator(path.toLowerCase(Locale.ROOT))
                && !InternalPath.isNamedIn(path);
    }
}
